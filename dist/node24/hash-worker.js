// Loads a module of Node when something of it is first used.
const loadLate = (id) => {
    let module;
    return new Proxy({}, {
        get: (_, name) => name === '__esModule'
            ? undefined
            : (module ??= globalThis.process.getBuiltinModule(id))[name],
    });
};
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = loadLate("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = globalThis.process.getBuiltinModule("node:fs");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = globalThis.process.getBuiltinModule("node:worker_threads");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = globalThis.process.getBuiltinModule("node:path");
;// CONCATENATED MODULE: ./src/build-context/files/context-paths.ts

/** The path on disk of a member of the context; `''` is the context itself. */
function context_paths_onDisk(contextDir, member, paths = path) {
    if (member === '')
        return contextDir;
    const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`;
    return root + (paths.sep === '/' ? member : member.replaceAll('/', paths.sep));
}
/** The path of `to` relative to a directory, with `/`; both are absolute. */
function context_paths_relativePath(directory, to) {
    return path.relative(directory, to).replaceAll(path.sep, '/');
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

;// CONCATENATED MODULE: ./src/util/system-error.ts




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
function describeSystemError(error, statfs = statfsSync) {
    if (!isSystemError(error) || error.code === undefined)
        return undefined;
    const problem = lacksInodes(error, statfs) ? noInodes : problems[error.code];
    return (problem && { ...problem, reason: `${problem.reason} (${clip(error.message, messageLength)})` });
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
    const code = system_error_codeOf(error);
    return code === 'EDQUOT' || (code === 'ENOSPC' && !lacksInodes(error));
}
/** The code of an error of the operating system, such as `ENOENT`. */
function system_error_codeOf(error) {
    return isSystemError(error) ? error.code : undefined;
}
/** Whether nothing is at a path. */
function isMissing(error) {
    return ['ENOENT', 'ENOTDIR'].includes(system_error_codeOf(error) ?? '');
}
/** By its shape: in a test's realm, an error of Node's own modules is not an `instanceof Error`. */
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
/** The system has one code for this and a full disk. */
function lacksInodes(error, statfs = statfsSync) {
    const path = isSystemError(error) && error.code === 'ENOSPC' ? error.path : undefined;
    const stats = path === undefined ? undefined : orUndefined(() => statfs(dirname(path)));
    // Some file systems create inodes as they need them, and count none.
    return stats !== undefined && stats.files > 0 && stats.ffree === 0 && stats.bavail > 0;
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
        accessSync(path, constants.R_OK);
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
function readIfAllowed(path, denied, read) {
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
    const code = codeOf(error);
    if (code === undefined)
        return error;
    return changeCodes.has(code) ? new read_errors_ChangedError(path, error) : new ReadError(path, code, error);
}

;// CONCATENATED MODULE: ./src/build-context/files/identity.ts



function identity_identityOf({ dev, ino }) {
    return { device: dev, inode: ino };
}
function identity_isSame(one, other) {
    return one.device === other.device && one.inode === other.inode;
}
/** Throws `ChangedError` when `path` of the context is no longer a directory, or `ReadError`. */
function findDirectory(contextDir, path) {
    const stats = wrapReadErrors(path, () => lstatSync(onDisk(contextDir, path)));
    if (!stats.isDirectory())
        throw new ChangedError(path);
    return { directory: { path, ...identity_identityOf(stats) }, stats };
}
/** Throws `ChangedError` if it or a parent was replaced: files read there may be from elsewhere. */
function confirmDirectory(contextDir, found) {
    if (!identity_isSame(findDirectory(contextDir, found.path).directory, found))
        throw new ChangedError(found.path);
}

;// CONCATENATED MODULE: ./src/build-context/files/members.ts




/** What an archive keeps of a mode: permissions, set-user-id, set-group-id and sticky. */
const permissionBits = 0o7777;
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
function isSameFile(member, { identity }, contextDir) {
    if (member.type !== 'file' || identity === undefined)
        return false;
    const stats = wrapReadErrors(member.path, () => lstatSync(sourceOf(member, contextDir)));
    return isSame(identityOf(stats), identity);
}
/** Where the bytes of a file are. */
function sourceOf({ source, path }, contextDir) {
    return source ?? onDisk(contextDir, path);
}

;// CONCATENATED MODULE: ./src/build-context/files/open-flags.ts

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_namespaceObject.constants;
// Windows has neither of the other flags: they are `undefined` there and count as 0.
/** To read a file by a path that may lead through links. A pipe is opened without a writer. */
const readFlags = O_RDONLY | O_NONBLOCK;
/** To read a file that was listed. Fails where a link has replaced it. */
const readListedFlags = readFlags | O_NOFOLLOW;

;// CONCATENATED MODULE: ./src/build-context/files/reading.ts
/** Of the files of one context, before they are compressed. */
const maxInputBytes = 10 * 2 ** 30;
/** Of a packed file whose bytes stay in memory, to be checked. */
const maxKeptBytes = (/* unused pure expression or super */ null && (1024 * 1024));

;// CONCATENATED MODULE: ./src/discover/hash-worker.ts
// A thread that hashes files. hash-pool.ts starts it.






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
        const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, readListedFlags);
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

