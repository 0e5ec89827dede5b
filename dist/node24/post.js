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

/***/ 41:
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
    return (error instanceof api_errors/* ApiError */.hD && error.meaning === 'unavailable' && answerOf(error) !== 'throttled');
}

// EXTERNAL MODULE: ./src/api/paths.ts
var paths = __nccwpck_require__(484);
;// CONCATENATED MODULE: ./src/api/http/retry-rules.ts


/** Of reads and cancels: a submit has rules of its own. */
function decideRetry(error) {
    if (!(error instanceof api_errors/* ApiError */.hD))
        return { attempts: 1, baseMs: 0 };
    return { ...retryRules(error).request, afterMs: error.retryAfterMs };
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
            path: `${(0,paths/* buildPath */.UL)(id)}/logs`,
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
                    path: paths/* buildsPath */.f,
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
            const [operation, path] = [`Reading build '${id}'`, (0,paths/* buildPath */.UL)(id)];
            let ageSeconds = 0;
            const onAge = (seconds) => void (ageSeconds = seconds);
            const build = await get(operation, () => path, recordOf(id), signal, { ...options, onAge });
            return ageSeconds > 0 ? { ...build, ageSeconds } : build;
        },
        listBuilds: (query, signal, options) => walkPages((startingAfter) => get('Listing builds', () => (0,paths/* listPath */.Kx)(query, startingAfter, nonce()), page, signal, options), options?.maxPages),
        listUndeployed: (signal) => get('Listing undeployed agents', () => `${paths/* buildsPath */.f}/undeployed`, agents, signal),
        cancelBuild: async (id, signal, { attempts } = {}) => {
            const [operation, path] = [`Cancelling build '${id}'`, `${(0,paths/* buildPath */.UL)(id)}/cancel`];
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

/***/ 484:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ listPath),
/* harmony export */   UL: () => (/* binding */ buildPath),
/* harmony export */   f: () => (/* binding */ buildsPath)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);

const buildsPath = '/v5/builds';
/** The path of a build. Throws `ActionError` for an ID that would change the path. */
function buildPath(id) {
    if (id === '' || id === '.' || id === '..' || !id.isWellFormed()) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`Invalid build ID: '${id.toWellFormed()}'.`, {
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


/***/ }),

/***/ 348:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   xo: () => (/* binding */ classifyStatus),
/* harmony export */   yO: () => (/* binding */ hasSucceeded),
/* harmony export */   yp: () => (/* binding */ isEnding)
/* harmony export */ });
/* unused harmony exports statusWords, isUnknownStatus, isActive, activeClasses, isWithdrawn, mayHoldTag, describeStatus */
/** The only place that names a status word; the linter rejects any other. */
const table = {
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
const classes = new Map(Object.keys(table).flatMap((name) => table[name].words.map((word) => [word, name])));
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
    return table[classifyStatus(status)].ends;
}
/** Whether a cancellation has taken effect, or is no longer needed. */
function isEnding(status) {
    return classifyStatus(status) === 'cancelling' || isFinal(status);
}
/** Whether the build waits or runs, so that it can be joined or cancelled. */
function isActive(status) {
    return activeClasses.includes(classifyStatus(status));
}
const activeClasses = (/* unused pure expression or super */ null && (['queued', 'running']));
function hasSucceeded(status) {
    return classifyStatus(status) === 'succeeded';
}
/** Somebody cancelled or removed the build, so its end says nothing about its content. */
function isWithdrawn(status) {
    return ['cancelled', 'removed'].includes(classifyStatus(status));
}
function mayHoldTag(status) {
    return table[classifyStatus(status)].mayHoldTag;
}
function describeStatus(status) {
    return table[classifyStatus(status)].says;
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ createdMs)
/* harmony export */ });
/* unused harmony exports ageAt, endedMs, recordedDurations, secondsBetween, isEarlier */
/* harmony import */ var _api_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(348);

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


/***/ }),

/***/ 330:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   kq: () => (/* binding */ goodMarks)
/* harmony export */ });
/* unused harmony exports isSuccess, isOfBuild */
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

/***/ 168:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(161);
// EXTERNAL MODULE: ./src/runner/inputs/custom-headers.ts
var custom_headers = __nccwpck_require__(488);
// EXTERNAL MODULE: ./src/runner/inputs/read-input.ts
var read_input = __nccwpck_require__(681);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = globalThis.process.getBuiltinModule("node:buffer");
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
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
    return new ActionError(`The name '${showBytes(latin1)}' in the directory '${directory === '' ? '.' : showName(directory)}' of the build context is not valid UTF-8.`, {
        hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'.",
    });
}
/** For a link whose target is not UTF-8. */
function undecodableTarget(latin1, link) {
    return new ActionError(`The symbolic link '${showName(link)}' of the build context points to '${showBytes(latin1)}', which is not valid UTF-8.`, { hint: 'Change its target, or add a line for it to the ignore file.' });
}
/** Bytes outside printable ASCII as `\xNN`. */
function showBytes(latin1) {
    return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** For messages: a name may contain line breaks and other control characters. */
function showName(path) {
    return JSON.stringify(path).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}
const excerptCharacters = 200;
/** The start of a text that may be long, for messages. */
function excerpt(text) {
    return text.length > excerptCharacters ? `${text.slice(0, excerptCharacters)}…` : text;
}
/** The first names of a list, quoted, and how many more there are. */
function listNames(paths, most = 10) {
    const names = paths.map((path) => `'${showName(path)}'`);
    return listSome(names, most);
}
/** Sizes and names of files, one on each line, to follow a sentence. */
function listSizes(files) {
    return files.map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${showName(path)}`).join('');
}
/** A sentence about paths, or nothing without paths. */
function sentenceAbout(paths, sentence) {
    const all = [...paths];
    return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`];
}

;// CONCATENATED MODULE: ./src/build-context/files/context-warning.ts

/** How a message begins that is about a line. */
function leadOf({ file, line }) {
    return `${showName(file)}:${line}: `;
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
function printableMessage(text) {
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
function printableTitle(text, mark = '') {
    const plain = (0,clip/* clip */.$)((0,visible/* withoutStyle */.IV)(text), 2 * titleLength);
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
const shortestSecret = 4;
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
    if (whole.length < shortestSecret)
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
    const apiKey = (0,read_input/* readText */.yR)('api-key');
    const inputs = [apiKey, (0,read_input/* readText */.yR)('github-token')].filter((secret) => secret !== '');
    const secrets = [...inputs, ...(0,custom_headers/* readCustomHeaderSecrets */._)()];
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./src/runner/world/temp-directory.ts
var temp_directory = __nccwpck_require__(853);
;// CONCATENATED MODULE: ./src/runner/state/archive-directory.ts




const prefix = 'agentex-build-';
/**
 * Its path is known before it exists: the post step can remove it whenever this step is killed.
 * Disposing it removes it, unless it is to be kept.
 */
function openArchiveDirectory(around) {
    const { files } = around.world;
    const parent = tempDirectory();
    const path = files.newPath(parent, prefix);
    let isKept = false;
    return {
        path,
        /** Only this user can read it. */
        create: () => {
            try {
                files.createDirectory(path);
            }
            catch (cause) {
                throw new ActionError(`Could not create a directory in '${parent}': ${reasonOf(cause)}.`, {
                    cause,
                    hint: hintOf(cause, 'Set RUNNER_TEMP to an existing, writable directory.'),
                });
            }
        },
        /** What is in it is the result of the run. */
        keep: () => {
            isKept = true;
        },
        [Symbol.dispose]: () => {
            if (!isKept)
                remove(path, around);
        },
    };
}
/** Removes what a killed main step left behind; other paths are left alone. */
function removeArchiveDirectory(path, around) {
    const isOurs = (0,external_node_path_.dirname)(path) === (0,temp_directory/* tempDirectory */.I)() && (0,external_node_path_.basename)(path).startsWith(prefix);
    if (isOurs)
        remove(path, around);
}
/** Never throws: a directory that stays does not change how a run ends. */
function remove(path, { world, log }) {
    try {
        world.files.removeDirectory(path);
    }
    catch (error) {
        void log.warning(`The packed build context could not be removed: ${(0,system_error/* reasonOf */.A3)(error)}.\nRemove '${path}' if this runner keeps its temporary directory.`);
    }
}

// EXTERNAL MODULE: ./src/runner/state/left-state.ts + 2 modules
var left_state = __nccwpck_require__(607);
// EXTERNAL MODULE: ./src/runner/state/saved-state.ts
var saved_state = __nccwpck_require__(887);
;// CONCATENATED MODULE: ./src/post.ts




/** For the root action, `promote/` and `wait/`: cleans up a stopped step. Never fails the job. */
async function post(world) {
    await harmlessEntrypoint(world, async (runner) => {
        const left = (0,left_state/* openLeftState */.xo)(world, runner.apiKey);
        const state = await left.takeOver();
        const work = (0,left_state/* decidePost */.tz)(state, left.mayBeLost);
        if (work.type !== 'nothing' || (typeof state === 'object' && (0,saved_state/* isUnshown */.Nd)(state))) {
            const { cleanUp } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 905));
            await cleanUp(work, left, runner);
        }
        // After the cancellation: nothing may delay it.
        await left.remove();
        if (typeof state === 'object' && state.archiveDirectory !== undefined)
            removeArchiveDirectory(state.archiveDirectory, runner);
    });
}


/***/ }),

/***/ 884:
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
;// CONCATENATED MODULE: ./src/runner/text/source.ts

/** Follows a commit that is not exactly what was packed. */
const withLocalChanges = ' with local changes';
/** `page` is that of the workflow's repository. */
function describeSource({ sourceRepo, sourceCommit, sourceRef, sourceDirty }, page) {
    // Servers ignore the case of names.
    const isOfWorkflow = page !== undefined && sourceRepo?.toLowerCase() === normaliseRemote(page.url)?.toLowerCase();
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
    return commit && `${(0,markdown/* code */.aY)(commit.slice(0, 7))}${isDirty ? withLocalChanges : ''}`;
}
function renderResult({ mark, words, runUrl }) {
    const result = `${mark} ${(0,markdown/* text */.Qq)((0,clip/* clip */.$)(words, wordsLimit))}`;
    if (!isLinkable(runUrl))
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

/***/ 488:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readCustomHeaderSecrets),
/* harmony export */   a2: () => (/* binding */ customHeadersVariable)
/* harmony export */ });
/* unused harmony export readCustomHeaders */
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(681);

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


/***/ }),

/***/ 789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yG: () => (/* binding */ parseBoolean),
  r4: () => (/* binding */ parseText)
});

// UNUSED EXPORTS: oneOf, parseAgentName, parseIdentities, parseImageName, parseInteger, parseLines, parseMinutes, parsePlatform, parseSeconds, parseSecretWord, parseUpTo64, parseWord

;// CONCATENATED MODULE: ./src/api/names.ts
/** Of `agent.name` in the Agentex manifest. */
const names_agentNameRule = {
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

// EXTERNAL MODULE: ./src/runner/inputs/read-input.ts
var read_input = __nccwpck_require__(681);
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
    return (0,read_input/* invalid */.Gq)(`Input '${name}' must be 'true' or 'false', got '${text}'.`);
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
        (0,read_input/* invalid */.Gq)(`Input '${name}' must be ${words}, got '${text}'.`);
}
const parsePlatform = oneOf('linux/amd64', 'linux/arm64', 'linux/arm/v7');
function parseAgentName(name, text) {
    if (agentNameRule.pattern.test(text))
        return text;
    return invalid(`Input '${name}' must ${agentNameRule.words}, got '${text}'.`);
}
const word = /^[\x21-\x7e]+$/;
/** Visible ASCII without spaces: for IDs and other words that become part of URLs and headers. */
function parseWord(name, text) {
    if (!word.test(text)) {
        invalid(`Input '${name}' must be one word of visible ASCII characters, got '${text}'.`);
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
    return invalid(`Input '${name}' must be IDs or the word 'anyone', not both, got '${ids.join("', '")}'. Remove 'anyone' to accept only builds of the others.`);
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
        invalid(`Input '${name}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);
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


/***/ }),

/***/ 681:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   P_: () => (/* binding */ defaulted),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony exports InvalidInputs, orInvalid, isGiven, required, gather */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(17);


/** Each problem is a full sentence: the input as typed, the value, what to change. */
class InvalidInputs extends _util_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l {
    name = 'InvalidInputs';
    problems;
    constructor(problems) {
        const title = problems.length === 1 ? [] : [`${problems.length} inputs are invalid:`];
        super([...title, ...problems].join('\n'));
        this.problems = problems;
    }
}
function invalid(problem) {
    throw new InvalidInputs([problem]);
}
/** What `read` returns; what is wrong there is wrong with an input. */
function orInvalid(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof ActionError)
            invalid(describeError(error));
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
    const given = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name);
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
        invalid(`Input '${name}' is empty. Set a value, or remove the input to use its default.`));
}
function required(name, parse, missing) {
    return optional(name, parse) ?? invalid(missing);
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


/***/ }),

/***/ 905:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./src/api/paths.ts
var paths = __nccwpck_require__(484);
// EXTERNAL MODULE: ./src/api/status.ts
var api_status = __nccwpck_require__(348);
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

// EXTERNAL MODULE: ./src/util/and-more.ts
var and_more = __nccwpck_require__(487);
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __nccwpck_require__(249);
// EXTERNAL MODULE: ./src/build/build-times.ts
var build_times = __nccwpck_require__(15);
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
    statuses: ({ status }, statuses) => statuses.includes((0,api_status/* classifyStatus */.xo)(status)),
    statusWords: ({ status }, words) => words.length === 0 || words.includes(status.toLowerCase()),
    imageUrl: ({ imageUrl }, url) => (url === true ? imageUrl !== undefined : imageUrl === url),
    createdAfterMs: (build, afterMs) => ((0,build_times/* createdMs */.Lg)(build) ?? -Infinity) > afterMs,
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
        const ms = (0,build_times/* createdMs */.Lg)(build);
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
function newestFirst(builds) {
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

;// CONCATENATED MODULE: ./src/build/submit/find-submitted.ts





/** Between the clocks of `Date` and `created_at`, and between a form's last byte and its build. */
const slackMs = 5_000;
const pageSize = 100;
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
    if (listed === undefined || isBefore(listed.serverMs, open))
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
        isPast((0,build_times/* createdMs */.Lg)(build)) &&
        hasContent(build, fingerprint);
    return {
        matching: fresh.filter(isProved),
        possible: fresh.filter((build) => !isProved(build)),
        early: unknown.filter((build) => isOlder(build, sinceMs) && ((0,build_times/* createdMs */.Lg)(build) ?? 0) > readSinceMs),
        error: listed.error,
    };
}
/** All of them. */
function listedIn(builds) {
    return builds === undefined ? [] : [...builds.matching, ...builds.possible, ...builds.early];
}
/** A list from before the form was complete, which a cache sent, cannot show its build. */
function isBefore(serverMs, open) {
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
    return build.imageUrl === imageUrl || (isSame && (0,api_status/* hasSucceeded */.yO)(build.status));
}
/** Builds since `sinceMs`, else since the server's time; `undefined` if the list is too long. */
async function listLike(api, fingerprint, sinceMs, signal, options) {
    const { agentName, workingTreeHash } = fingerprint;
    const agent = agentName === undefined ? undefined : { name: agentName };
    const walk = walkList(api, { agent, workingTreeHash, pageSize, ...options }, signal);
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
            if (isPast && seen >= pageSize && walk.mayBeNewestFirst()) {
                readSinceMs = (0,build_times/* createdMs */.Lg)(build) ?? 0;
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
    const ms = (0,build_times/* createdMs */.Lg)(build);
    return ms !== undefined && serverMs !== undefined && ms < serverMs - slackMs;
}

;// CONCATENATED MODULE: ./src/build/submit/submit-errors.ts



/** A build may or may not exist: there may be something to cancel. */
class SubmitUnknownError extends (/* unused pure expression or super */ null && (ActionError)) {
    name = 'SubmitUnknownError';
}
function refusal({ reason, failure }, { agentName = '' }) {
    const cause = failure.error;
    if (reason === 'refused')
        return cause;
    return new ActionError(`The agent name '${agentName}' is in use, but no build in this account shows its ID. ${cause.message}`, {
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

// EXTERNAL MODULE: ./src/util/retry.ts
var retry = __nccwpck_require__(266);
// EXTERNAL MODULE: ./src/util/time-limit.ts
var time_limit = __nccwpck_require__(949);
;// CONCATENATED MODULE: ./src/build/cancel/cancel-build.ts
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




/** Between two looks whether a cancelled build has ended. */
const pollMs = 2_000;
const notBegun = { accepted: false, build: undefined, error: undefined };
/** Requests the cancellation where it has no effect yet, then reads the record. */
async function stepCancel(buildId, before, api, signal, options) {
    let { accepted } = before;
    try {
        // An accepted request without effect may have been answered by something else on the way.
        if (!accepted || (before.build && !(0,api_status/* isEnding */.yp)(before.build.status)))
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
        if (build && (0,api_status/* isFinal */.dR)(build.status))
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
            const limit = __addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(requestMs, clock, signal), false);
            const next = await stepCancel(buildId, progress, api, limit.signal, { attempts: 1 });
            return limit.signal.aborted ? { ...next, error: next.error ?? noResponse } : next;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
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
        const all = __addDisposableResource(env_2, timeLimit(leftMs, clock), false);
        const first = __addDisposableResource(env_2, timeLimit(firstTryMs, clock, all.signal), false);
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
                if (reason instanceof ApiError)
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
        __disposeResources(env_2);
    }
}

;// CONCATENATED MODULE: ./src/build/cancel/search-submitted.ts




/** Waits before each look; the last one is repeated. */
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000, 8_000, 10_000];
/** Of the 56 s that the post step has for all: the rest is for the cancellation. */
const searchMs = 42_000;
/** Looks repeatedly: an identical build of another run may be listed before our own. */
async function searchSubmitted({ sent, buildId }, dependencies, signal) {
    const { api, clock, random } = dependencies;
    const { baseline, open, early = [] } = sent;
    if (open === undefined)
        return { type: 'nothing-sent' };
    if (baseline === undefined)
        return { type: 'no-baseline' };
    const endMs = clock.monotonicMs() + searchMs;
    const seen = new Map();
    for (const id of [...early, ...(buildId === undefined ? [] : [buildId])])
        seen.set(id, { id, status: '' });
    let serverMs;
    let isDoubtful = false;
    let problem;
    let askedMs = 0;
    /** By the last look and those before. */
    const conclude = (last, isLate) => {
        const { isConflict, firstMs, lastMs } = open;
        if (last.type === 'one' && seen.size === 1 && !isDoubtful)
            return { type: 'proved', build: last.build, mayHaveMore: isLate && firstMs !== lastMs };
        if (seen.size === 0)
            return { type: isConflict ? 'rejected' : 'none-listed' };
        const isLateOurs = isLate && isConflict === undefined;
        return { type: 'uncertain', builds: [...seen.values()], isLate: isLateOurs };
    };
    for (let look = 0;; look += 1) {
        const leftMs = endMs - clock.monotonicMs();
        const pauseMs = lookUpDelaysMs[look] ?? lookUpDelaysMs.at(-1) ?? 0;
        try {
            const ownMs = leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs;
            await clock.sleep(waitMs(ownMs, askedMs, dependencies), signal);
            askedMs = 0;
            const onServerTime = (ms) => void (serverMs = ms);
            const listed = await findSubmitted(api, sent, signal, onServerTime);
            const found = judgeLook(listed);
            // A time of a clock that is fast may look right later.
            isDoubtful ||= found.type === 'uncertain';
            for (const { id, status } of listedIn(listed))
                seen.set(id, { id, status });
            if (listed?.error)
                throw listed.error;
            const isLate = mayStillAppear(open, serverMs);
            const isOver = clock.monotonicMs() >= endMs || !isLate;
            const isUnreadable = found.type === 'unreadable';
            if (isOver && !isUnreadable)
                return conclude(found, isLate);
            problem = isUnreadable ? 'The list is too long, or older than the form.' : undefined;
        }
        catch (error) {
            if (signal.aborted) {
                const isLate = mayStillAppear(open, serverMs);
                problem ??= noResponse.message;
                return { type: 'unreadable', builds: [...seen.values()], isLate, problem };
            }
            const { message, retryAfterMs = 0 } = (0,api_errors/* asApiError */.zw)(error);
            problem = message;
            askedMs = (0,retry/* askedWait */.Uy)(retryAfterMs, random());
        }
    }
}
/** Looks once for the builds of other forms than the one whose build is known. */
async function lookForOthers({ sent, buildId }, { api }, signal) {
    if (sent?.baseline === undefined || sent.open === undefined)
        return { ids: [], isLate: false };
    let serverMs;
    const onServerTime = (ms) => void (serverMs = ms);
    const found = await findSubmitted(api, sent, signal, onServerTime).catch((error) => {
        if (!signal.aborted)
            throw error;
        return undefined;
    });
    const ids = listedIn(found).map(({ id }) => id);
    return {
        ids: ids.filter((id) => id !== buildId),
        isLate: found === undefined || found.error !== undefined || mayStillAppear(sent.open, serverMs),
    };
}

;// CONCATENATED MODULE: ./src/build/cancel/cancel-abandoned.ts





/** So that a warning does not become longer than an annotation. */
const mostCommands = 5;
/** Through outages, until the build ends or `signal` fires. Cancels only what is provably ours. */
async function cancelLeftOver(left, dependencies, signal) {
    if (left.type !== 'submit') {
        const cleanUp = left.type === 'build'
            ? describe(left.buildId, await cancelPersistently(left.buildId, dependencies, signal))
            : clean(`Build ${left.buildId} has ended.`);
        return withOthers(cleanUp, await lookForOthers(left, dependencies, signal));
    }
    const end = await searchSubmitted(left, dependencies, signal);
    if (end.type !== 'proved')
        return describeSearch(end, left.sent);
    const { build, mayHaveMore } = end;
    const progress = (0,api_status/* isFinal */.dR)(build.status)
        ? { accepted: false, build, error: undefined }
        : await cancelPersistently(build.id, dependencies, signal);
    return withOthers(describe(build.id, progress), { ids: [], isLate: mayHaveMore });
}
function withOthers(cleanUp, { ids, isLate }) {
    if (ids.length === 0 && !isLate)
        return cleanUp;
    const others = ids.length > 0 ? describeSecond(ids) : mayAppearLate;
    return { ...cleanUp, isClean: false, message: `${cleanUp.message} ${others}` };
}
const sentWhole = 'The run sent a complete form, and no response says what became of it.';
function describeSearch(end, { fingerprint: { agentName, workingTreeHash } }) {
    const toFind = { agentName, workingTreeHash, limit: 20, sortOrder: 'desc' };
    switch (end.type) {
        case 'nothing-sent':
            return clean('The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.');
        case 'rejected':
            return clean('The run ended during the submit. The server rejected its form, and no build of the same content is listed.');
        case 'none-listed':
            return cancel_abandoned_open(`${sentWhole} No build from it is listed yet, but one may still appear.`, [], toFind);
        case 'no-baseline':
            return cancel_abandoned_open(`${sentWhole} The action could not read the list of builds before the submit, so it cannot recognise its own. Look for a build that should not run.`, [], toFind);
        case 'uncertain': {
            const toCancel = unfinished(end.builds);
            const message = `${sentWhole} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${listSeen(end)}`;
            return toCancel.length > 0 || end.isLate
                ? cancel_abandoned_open(message, toCancel.slice(0, mostCommands), toFind)
                : clean(`${message} All of them have ended.`);
        }
        case 'unreadable': {
            const seen = end.builds.length > 0 ? ` These builds may be from it: ${listSeen(end)}` : '';
            return cancel_abandoned_open(`${sentWhole}${seen} The action could not look for a build from it: ${end.problem}`, unfinished(end.builds).slice(0, mostCommands), toFind);
        }
    }
}
function listSeen({ builds, isLate, }) {
    const later = isLate ? ' Another one may still appear.' : '';
    return `${listIds(builds.map(({ id }) => id))}.${later}`;
}
function unfinished(builds) {
    return builds.filter(({ status }) => !(0,api_status/* isFinal */.dR)(status)).map(({ id }) => id);
}
function describe(buildId, { accepted, build, error }) {
    const reason = (error ?? noResponse).message;
    if (build !== undefined && (0,api_status/* isFinal */.dR)(build.status)) {
        const end = `ended with status '${build.status}'`;
        const message = (0,api_status/* hasSucceeded */.yO)(build.status)
            ? `Build ${buildId} ${end} before it could be cancelled. ${imageExists(build)}`
            : (0,api_status/* classifyStatus */.xo)(build.status) === 'cancelled'
                ? `Cancelled build ${buildId}: it ${end}.`
                : `Build ${buildId} ${end}.`;
        return clean(message);
    }
    if (!accepted)
        return cancel_abandoned_open(`Build ${buildId} may still be running: its cancellation failed. ${reason}`, [
            buildId,
        ]);
    if (build === undefined)
        return cancel_abandoned_open(`The server accepted the cancellation of build ${buildId}, but its status is not known. ${reason}`);
    return cancel_abandoned_open(`The server accepted the cancellation of build ${buildId}, which has not ended yet: its status is '${build.status}'.`, (0,api_status/* isEnding */.yp)(build.status) ? [] : [buildId]);
}
function clean(message) {
    return { isClean: true, message, toCancel: [] };
}
function cancel_abandoned_open(message, toCancel = [], toFind) {
    return { isClean: false, message, toCancel, toFind };
}

// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(161);
// EXTERNAL MODULE: ./src/runner/inputs/custom-headers.ts
var custom_headers = __nccwpck_require__(488);
;// CONCATENATED MODULE: ./src/runner/connect.ts


/** As in package.json. */
const version = '0.1.0';
/** Every log names the server. Disposing the client closes its connections. */
async function connect(connection, { world, log, redactEarly }) {
    // This host gets the key, and the address may come from the environment.
    // Not awaited: a slow log must not delay the cancellation in the post step.
    const names = Object.keys(connection.customHeaders ?? {});
    const more = names.length === 0 ? '' : `, with ${custom_headers/* customHeadersVariable */.a2}: ${names.join(', ')}`;
    void log.line(`Using the builds API on ${connection.baseUrl.host}${more}.`);
    // Loading client and transport takes longer than everything else that happens before a request.
    const [{ createClient }, transport] = await Promise.all([
        Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 41)),
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

// EXTERNAL MODULE: ./src/util/loopback.ts
var loopback = __nccwpck_require__(815);
// EXTERNAL MODULE: ./src/runner/inputs/parse-input.ts + 1 modules
var parse_input = __nccwpck_require__(789);
// EXTERNAL MODULE: ./src/runner/inputs/read-input.ts
var read_input = __nccwpck_require__(681);
;// CONCATENATED MODULE: ./src/runner/inputs/connection.ts




const defaultBaseUrl = 'https://api.egp.scale.com';
/** `apiKey` is the text of the input `api-key`. */
async function readConnection(apiKey) {
    return await gather({
        apiKey: () => apiKey === ''
            ? invalid("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets.")
            : parseSecretWord('api-key', apiKey),
        accountId: () => required('account-id', parseWord, "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID."),
        baseUrl: readBaseUrl,
        customHeaders: readCustomHeaders,
    });
}
/** Throws `InvalidInputs`. */
function readBaseUrl() {
    return (0,read_input/* optional */.lq)('base-url', parseBaseUrl) ?? new URL(defaultBaseUrl);
}
const longest = 2_048;
const example = "such as 'https://api.egp.scale.com'";
/** Rejects what could send the key unencrypted or to a surprising host. Never shows credentials. */
function parseBaseUrl(name, text) {
    const reject = (problem, hint) => (0,read_input/* invalid */.Gq)(`Input '${name}' ${problem}. ${hint}`);
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

// EXTERNAL MODULE: ./src/runner/state/left-state.ts + 2 modules
var left_state = __nccwpck_require__(607);
// EXTERNAL MODULE: ./src/runner/state/saved-state.ts
var saved_state = __nccwpck_require__(887);
// EXTERNAL MODULE: ./src/build/run-end.ts
var run_end = __nccwpck_require__(330);
;// CONCATENATED MODULE: ./src/runner/text/redact-all.ts
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

// EXTERNAL MODULE: ./src/runner/summary/markdown.ts
var markdown = __nccwpck_require__(704);
// EXTERNAL MODULE: ./src/util/unless-aborted.ts
var unless_aborted = __nccwpck_require__(610);
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

// EXTERNAL MODULE: ./src/util/system-error.ts
var system_error = __nccwpck_require__(208);
;// CONCATENATED MODULE: ./src/runner/summary/summary-file.ts


/** A summary that cannot be written is a warning and does not change the exit code. */
async function writeSummary(markdown, { world, log, redact, signal }) {
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

;// CONCATENATED MODULE: ./src/runner/summary/killed-summary.ts




/** How the main step ended, as far as the post step knows. */
const killed = 'the step was killed before it finished';
/** In place of the summary of a main step that was killed. */
async function writeKilledSummary(facts, writer) {
    const { agent, message } = redactAll(facts, writer.redactEarly);
    const name = agent === undefined ? 'Agent' : (0,markdown/* code */.aY)(agent);
    const headline = `### ${run_end/* marks */.Z8.stopped} ${name}: ${killed}`;
    await writeSummary((0,markdown/* joinBlocks */.x9)([headline, (0,markdown/* text */.Qq)(message)]), writer);
}

;// CONCATENATED MODULE: ./src/runner/post-cleanup.ts
var post_cleanup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var post_cleanup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Of 60 s for the step: the rest is for start and end on a slow machine. The runner gives all post
 * steps of a cancelled job less than five minutes together.
 */
const limitMs = 56_000;
/** For a main step that is stopped while it runs beside this one: it ends in less time. */
const mainEndsMs = 8_000;
const lookMs = 500;
/** For a main step that is stopped to say whether its form was cut off. */
const answerLooks = { count: 8, everyMs: 250 };
/**
 * Cancels a build that the main step left running, and completes its summary and comment.
 * What cannot be cleaned up is a warning that says how to do it by hand.
 */
async function cleanUp(work, main, runner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { log, signal, world } = runner;
        const limit = post_cleanup_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(limitMs, world.clock, signal), false);
        const done = await cancelLeft(work, main, { ...runner, signal: limit.signal });
        // The main step may have come to its end beside this one.
        const state = await main.read();
        if (typeof state !== 'object' || !(0,saved_state/* isUnshown */.Nd)(state))
            return;
        const { missingSummary, openRow } = state;
        const { message, isClean } = done ?? describeUntouched(state);
        if (done === undefined)
            await log.line(message);
        if (missingSummary)
            await writeKilledSummary({ agent: missingSummary.agent, message }, runner);
        if (openRow) {
            const { closeRow } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 948));
            // In the time that the cancellation has left.
            const words = isClean ? killed : `${killed}, and its build may still be running`;
            await closeRow(openRow, words, { ...runner, signal: limit.signal });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        post_cleanup_disposeResources(env_1);
    }
}
/** Resolves with what became of the build. */
async function cancelLeft(work, main, runner) {
    const { log } = runner;
    switch (work.type) {
        case 'nothing':
            return undefined;
        case 'forged': {
            const id = await main.unprovedBuildId();
            // One that was only found in the list may be of another run.
            const build = id === undefined ? 'a' : `build ${id}, which it names, or another`;
            await log.warning(`The saved state was not encrypted with this API key, so nothing was cleaned up.\nCheck on the server whether ${build} build of this step is still running.`);
            return undefined;
        }
        case 'unknown': {
            // Nothing was handed over. What is wrong with the input, the main step has said.
            const baseUrl = (0,or_undefined/* orUndefined */.y)(readBaseUrl)?.href ?? 'BASE_URL';
            await log.warning(`The runner passed no state to the post step, so the action does not know whether a build of this step is still running.\nCheck the builds: ${curl('GET', paths/* buildsPath */.f, baseUrl)}`);
            return undefined;
        }
        case 'clean-up': {
            const { isClean, message, ...byHand } = await cancelOnServer(work, main, runner);
            if (isClean)
                await log.line(message);
            else
                await log.warning([message, ...adviceFor(byHand, work.server.baseUrl)].join('\n'));
            return { message, isClean };
        }
    }
}
/** What was not to be cancelled, or had ended before. */
function describeUntouched({ build, sent }) {
    if (build === undefined)
        return sent === undefined
            ? { message: 'It left no build to cancel.', isClean: true }
            : { message: 'Its build may be running.', isClean: false };
    const { id, status } = build;
    if ((0,api_status/* isFinal */.dR)(status))
        return { message: `Build ${id} ended with status '${status}'.`, isClean: true };
    const last = status === '' ? '' : `: its last known status is '${status}'`;
    return { message: `Build ${id} was not cancelled${last}.`, isClean: false };
}
async function cancelOnServer({ left, server }, main, runner) {
    const { apiKey, signal } = runner;
    const { clock, random } = runner.world;
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const untilMs = clock.monotonicMs() + limitMs;
            const connection = { ...server, apiKey, baseUrl: new URL(server.baseUrl) };
            const api = post_cleanup_addDisposableResource(env_2, await connect(connection, runner), true);
            const dependencies = { api, clock, random, untilMs };
            const answer = await awaitAnswer(left, main, dependencies, signal);
            return await cancelNewest(answer, main, dependencies, signal);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_1 = post_cleanup_disposeResources(env_2);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const toCancel = left.type === 'build' ? [left.buildId] : [];
        const message = `${describeUncancelled(left)} ${(0,errors/* describeError */.U)(error)}`;
        return { isClean: false, message, toCancel };
    }
}
function describeUncancelled(left) {
    switch (left.type) {
        case 'build':
            return `Build ${left.buildId} may still be running: its cancellation failed.`;
        case 'submit':
            return 'The run ended during the submit, and its build may be running.';
        case 'others':
            return `Another build of the same content as build ${left.buildId} may be running.`;
    }
}
/** Whether main, which may be running beside this step, may still say what became of its form. */
function isInDoubt(left, main) {
    return main.mayBeLost && left.type === 'submit' && left.sent.open !== undefined;
}
/** What main leaves once it has seen that it is to stop. One that was killed says nothing. */
async function awaitAnswer(left, main, { clock }, signal) {
    if (!isInDoubt(left, main))
        return left;
    let known = left;
    for (let look = 0; look < answerLooks.count && !signal.aborted; look += 1) {
        await clock.sleep(answerLooks.everyMs, signal).catch(() => undefined);
        const state = await main.read();
        const now = (0,left_state/* leftBy */.jf)(state);
        if (now === undefined)
            return known;
        // Main saves that it is stopped and that its form was cut off one after the other.
        if ((0,left_state/* hasEnded */.hY)(state) || (!isInDoubt(now, main) && isSame(now, known)))
            return now;
        known = now;
    }
    return known;
}
function isSame(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
/** Stops looking once main, which may be running beside this step, knows the end of its submit. */
async function cancelNewest(left, main, dependencies, signal) {
    if (left.type === 'nothing')
        return { isClean: true, message: 'The main step left no build that is running.', toCancel: [] };
    // A main step that was stopped completes no form any more.
    if (!isInDoubt(left, main))
        return await cancelLeftOver(left, dependencies, signal);
    const known = new AbortController();
    const stop = AbortSignal.any([signal, known.signal]);
    const waiting = awaitNews(left, main, dependencies, stop).then((news) => {
        if (news !== undefined)
            known.abort();
        return news;
    });
    const result = await cancelLeftOver(left, dependencies, stop);
    if (result.isClean) {
        known.abort();
        return result;
    }
    const news = await waiting;
    return news === undefined ? result : await cancelNewest(news, main, dependencies, signal);
}
/** What main leaves in place of `left`; `undefined` when it has ended or should have. */
async function awaitNews(left, main, { clock }, signal) {
    const endMs = clock.monotonicMs() + mainEndsMs;
    while (!signal.aborted) {
        const state = await main.read();
        const now = (0,left_state/* leftBy */.jf)(state);
        if (now === undefined)
            return undefined;
        if (!isSame(now, left))
            return now;
        if ((0,left_state/* hasEnded */.hY)(state) || clock.monotonicMs() >= endMs)
            return undefined;
        await clock.sleep(lookMs, signal).catch(() => undefined);
    }
    return undefined;
}
/** The addresses in the API, and how to call them without showing the key. */
function adviceFor({ toCancel, toFind }, baseUrl) {
    if (toCancel.length === 0) {
        const path = toFind === undefined ? paths/* buildsPath */.f : (0,paths/* listPath */.Kx)(toFind);
        return [`Check the builds: ${curl('GET', path, baseUrl)}`];
    }
    return toCancel.flatMap((id) => {
        const path = `${(0,paths/* buildPath */.UL)(id)}/cancel`;
        return [`Cancel it: POST ${addressOf(path, baseUrl)}`, curl('POST', path, baseUrl)];
    });
}
function curl(method, path, baseUrl) {
    return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(path, baseUrl)}'`;
}
function addressOf(path, baseUrl) {
    return `${baseUrl.replace(/\/+$/, '')}${path}`.replaceAll("'", '%27');
}


/***/ }),

/***/ 948:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  closeRow: () => (/* binding */ closeRow)
});

// UNUSED EXPORTS: openRunComment

// EXTERNAL MODULE: ./src/api/status.ts
var api_status = __nccwpck_require__(348);
// EXTERNAL MODULE: ./src/build/build-times.ts
var build_times = __nccwpck_require__(15);
// EXTERNAL MODULE: ./src/build/run-end.ts
var run_end = __nccwpck_require__(330);
// EXTERNAL MODULE: ./src/runner/inputs/parse-input.ts + 1 modules
var parse_input = __nccwpck_require__(789);
// EXTERNAL MODULE: ./src/runner/inputs/read-input.ts
var read_input = __nccwpck_require__(681);
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
        comment: readComment,
        uploadLogs: () => defaulted('upload-logs', oneOf('never', 'on-failure', 'always')),
    });
}
/** For the comment on the pull request; `undefined`: no comment. */
function readComment() {
    if (!(0,read_input/* defaulted */.P_)('comment', parse_input/* parseBoolean */.yG))
        return undefined;
    const id = (0,read_input/* optional */.lq)('check-run-id', parse_input/* parseText */.r4) ?? '';
    return {
        token: (0,read_input/* optional */.lq)('github-token', parse_input/* parseText */.r4),
        checkRunId: /^\d{1,20}$/.test(id) ? id : undefined,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
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
        sourceRepo: page && normaliseRemote(page.url),
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
            const { updateComment } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 884));
            const row = {
                agent: agent ?? 'agent',
                mark: marks[end.kind],
                words: [end.title, ...detailsOf(end, buildSeconds)].join(''),
                image: isSuccess(end) || end.hasImage === true ? image : undefined,
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
            const { announce, buildingMark } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 884));
            const mark = what === 'draft' ? buildingMark : run_end/* marks */.Z8.stopped;
            const row = { ...names, mark, words, image: undefined, ...place };
            return await announce(what, row, target, { redact, signal, ...world });
        },
    };
}
/** What the comment adds to the title. */
function detailsOf(end, buildSeconds) {
    if (end.kind === 'built' && buildSeconds !== undefined)
        return [` in ${formatSeconds(buildSeconds)}`];
    return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ''}`];
}


/***/ }),

/***/ 607:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tz: () => (/* binding */ decidePost),
  hY: () => (/* binding */ hasEnded),
  jf: () => (/* binding */ leftBy),
  xo: () => (/* binding */ openLeftState)
});

// UNUSED EXPORTS: newestState

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(161);
// EXTERNAL MODULE: ./src/api/status.ts
var api_status = __nccwpck_require__(348);
;// CONCATENATED MODULE: ./src/build/hand-over.ts

/** Work remains if a wanted cancel may not be done, or other builds have to be named. */
function leftOver({ cancelWanted, sent, build }) {
    const hasEnded = build !== undefined && (0,api_status/* isFinal */.dR)(build.status);
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

// EXTERNAL MODULE: ./src/runner/world/runner-kind.ts
var runner_kind = __nccwpck_require__(434);
// EXTERNAL MODULE: ./src/runner/state/saved-state.ts
var saved_state = __nccwpck_require__(887);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./src/runner/world/temp-directory.ts
var temp_directory = __nccwpck_require__(853);
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

;// CONCATENATED MODULE: ./src/runner/state/left-state.ts





/** What the main step has left to its post step, and leaves while it is running beside that. */
function openLeftState(world, apiKey) {
    const file = openStateFile(world);
    const passed = core/* getState */.Gu(saved_state/* stateName */.Vi);
    const read = async () => newestState(decode(passed, apiKey), decode(await file?.read(), apiKey));
    return {
        /** Whether the runner may have lost the state. */
        mayBeLost: (0,runner_kind/* isGiteaOrAct */.e)(process.env),
        read,
        /** The ID beside a state that this key does not decrypt: nothing proves who wrote it. */
        unprovedBuildId: async () => (0,saved_state/* readBuildId */.OR)(passed) ?? (0,saved_state/* readBuildId */.OR)((await file?.read()) ?? ''),
        /** Stops a main step that may still be running; what is read then is all that it starts. */
        takeOver: async () => {
            const state = await read();
            if (!file || hasEnded(state))
                return state;
            attempt(file.mark);
            return await read();
        },
        /** Removes the state, and the mark if nobody can look for it any more. */
        remove: async () => {
            if (!file)
                return;
            attempt(file.abandon);
            // After the mark: either main sees that, or this its end.
            const state = await read();
            attempt(file.remove);
            if (hasEnded(state))
                attempt(file.removeMarks);
        },
    };
}
/** The passed state is certainly of this step; the file may be newer, as main may still run. */
function newestState(passed, filed) {
    if (typeof passed === 'object') {
        if (typeof filed !== 'object' || filed.startedMs !== passed.startedMs)
            return passed;
        return filed.revision >= passed.revision ? filed : passed;
    }
    if (typeof filed === 'object' || filed === saved_state/* nothingLeft */.Zt)
        return filed;
    return passed ?? filed;
}
function decidePost(state, mayBeLost) {
    if (state === undefined)
        return { type: mayBeLost ? 'unknown' : 'nothing' };
    if (state === 'forged')
        return { type: 'forged' };
    const left = leftBy(state);
    const server = typeof state === 'object' ? state.server : undefined;
    return left === undefined || left.type === 'nothing' || server === undefined
        ? { type: 'nothing' }
        : { type: 'clean-up', left, server };
}
/** `undefined` where no state says it. */
function leftBy(state) {
    if (state === saved_state/* nothingLeft */.Zt)
        return { type: 'nothing' };
    return typeof state === 'object' ? leftOver(state) : undefined;
}
function decode(text, apiKey) {
    return text === undefined || text === '' ? undefined : (0,saved_state/* decodeState */.UJ)(text, apiKey);
}
function hasEnded(state) {
    return state === saved_state/* nothingLeft */.Zt || (typeof state === 'object' && state.hasEnded === true);
}
/** The cancellation is more important than a file that stays. */
function attempt(change) {
    try {
        change();
    }
    catch {
        // The runner removes its temporary directory.
    }
}


/***/ }),

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ isUnshown),
/* harmony export */   OR: () => (/* binding */ readBuildId),
/* harmony export */   UJ: () => (/* binding */ decodeState),
/* harmony export */   Vi: () => (/* binding */ stateName),
/* harmony export */   Zt: () => (/* binding */ nothingLeft)
/* harmony export */ });
/* unused harmony export encodeState */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(17);


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
        throw new ActionError(`It has more than ${longestState} bytes.`, {
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
    const cipher = createCipheriv(algorithm, derive(apiKey, 'key'), iv);
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
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(algorithm, derive(apiKey, 'key'), iv, options);
        decipher.setAuthTag(tag);
        return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
    }
    catch {
        return undefined;
    }
}
function derive(apiKey, purpose) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', apiKey).update(purpose).digest();
}


/***/ }),

/***/ 704:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   x9: () => (/* binding */ joinBlocks)
/* harmony export */ });
/* unused harmony exports summaryLimitBytes, prose, codeBlock, details */
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
    const content = lines.map((line) => showInvisible(withoutStyle(line))).join('\n');
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
    return `<${tag}><summary>${title}</summary>\n\n${present(blocks).join('\n\n')}\n\n</details>`;
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

/***/ 650:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ withoutStyle),
/* harmony export */   iF: () => (/* binding */ style),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   q4: () => (/* binding */ invisible)
/* harmony export */ });
/* unused harmony export bidirectional */
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

/***/ 280:
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
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/util/clock.ts

const systemClock = {
    // `performance` would load a module of Node for every run.
    monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
    wallMs: () => Date.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw error;
        }
    },
};

// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(542);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
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
    clock: systemClock,
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

/***/ 48:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(168);
/* harmony import */ var _runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(280);


await (0,_post_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)(_runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__/* .systemWorld */ .w);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 487:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* unused harmony exports namedEntries, listAll */
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
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Zo: () => (/* binding */ describeSystemError)
/* harmony export */ });
/* unused harmony exports isDiskFull, codeOf, isMissing */
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
  Gu: () => (/* binding */ getState),
  _o: () => (/* binding */ isDebug),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, endGroup, error, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, info, markdownSummary, notice, platform, setCommandEcho, setFailed, setSecret, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path, warning

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
/******/ var __webpack_exports__ = __nccwpck_require__(48);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
