var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = globalThis.process.getBuiltinModule("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = globalThis.process.getBuiltinModule("node:fs");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = globalThis.process.getBuiltinModule("node:worker_threads");
;// CONCATENATED MODULE: ./src/discover/hash-worker.ts
// A thread that hashes files. It is started by hash-pool.ts and imports nothing of the action.



/** Never through a link, never waiting for a pipe; Windows has neither flag. */
const openFlags = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
/** As in files/members.ts. */
const permissionBits = 0o7777;
/** Of the files of one message, which one agent packs: as in pack-errors.ts. */
const maxInputBytes = 10 * 2 ** 30;
const buffer = Buffer.alloc(1024 * 1024);
const progressPeriodMs = 1_000;
/** Bytes read since the last report. */
let unreportedBytes = 0;
let reportedAtMs = performance.now();
/**
 * Gets paths and sends a result for each: the file's mode as four octal digits and its hash in hex,
 * or `!` and an error. NUL separates them in one text, which is faster to send than a list. Objects
 * sent before it report progress.
 */
external_node_worker_threads_namespaceObject.parentPort?.on('message', (paths) => {
    const budget = { leftBytes: maxInputBytes };
    const results = paths.split('\0').map((path) => hashFile(path, budget));
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(results.join('\0'));
});
function hashFile(path, budget) {
    try {
        const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, openFlags);
        try {
            const stats = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
            if (!stats.isFile())
                return '!it is not a regular file';
            budget.leftBytes -= stats.size;
            if (budget.leftBytes < 0)
                return `!with the files before it, it has more than ${maxInputBytes} bytes`;
            const mode = (stats.mode & permissionBits).toString(8).padStart(4, '0');
            return mode + hashContent(descriptor, path, stats.size);
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
        }
    }
    catch (error) {
        return `!${error instanceof Error ? error.message : String(error)}`;
    }
}
/** In a single read where the file fits: asking for one byte more than its size shows the end. */
function hashContent(descriptor, path, sizeBytes) {
    const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, Math.min(sizeBytes + 1, buffer.length), null);
    reportRead(path, sizeBytes, count);
    if (count === sizeBytes)
        return (0,external_node_crypto_namespaceObject.hash)('sha256', buffer.subarray(0, count));
    const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(buffer.subarray(0, count));
    for (let read = count; read > 0;) {
        read = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, buffer.length, null);
        sha256.update(buffer.subarray(0, read));
        reportRead(path, sizeBytes, read);
    }
    return sha256.digest('hex');
}
function reportRead(path, sizeBytes, bytes) {
    unreportedBytes += bytes;
    const nowMs = performance.now();
    if (nowMs - reportedAtMs < progressPeriodMs)
        return;
    external_node_worker_threads_namespaceObject.parentPort?.postMessage({ path, sizeBytes, bytes: unreportedBytes });
    reportedAtMs = nowMs;
    unreportedBytes = 0;
}

