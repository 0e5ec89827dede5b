// Loads a module of Node when something of it is first used.
const loadLate = (id) => new Proxy({}, {
    get: (_, name) => name === '__esModule' ? undefined : globalThis.process.getBuiltinModule(id)[name],
});
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
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
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = globalThis.process.getBuiltinModule("node:worker_threads");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = globalThis.process.getBuiltinModule("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = globalThis.process.getBuiltinModule("node:path");
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_namespaceObject);
;// CONCATENATED MODULE: ./src/util/clip.ts
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

;// CONCATENATED MODULE: ./src/util/or-undefined.ts
/** What `read` returns; `undefined` where it throws, whatever the reason. */
function or_undefined_orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
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
function system_error_describeSystemError(error, statfs = external_node_fs_namespaceObject.statfsSync) {
    if (!isSystemError(error) || error.code === undefined)
        return undefined;
    const problem = lacksInodes(error, statfs) ? noInodes : problems[error.code];
    return (problem && { ...problem, reason: `${problem.reason} (${clip(error.message, messageLength)})` });
}
/** Why something failed: follows a colon and has no full stop. */
function system_error_reasonOf(error) {
    const message = isSystemError(error) || error instanceof Error ? error.message : String(error);
    return system_error_describeSystemError(error)?.reason ?? message;
}
/** What to change; `otherwise` where the error does not say it. */
function system_error_hintOf(error, otherwise) {
    return system_error_describeSystemError(error)?.hint ?? otherwise;
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
function system_error_isMissing(error) {
    return ['ENOENT', 'ENOTDIR'].includes(system_error_codeOf(error) ?? '');
}
/** By its shape: in a test's realm, an error of Node's own modules is not an `instanceof Error`. */
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
/** The system has one code for this and a full disk. */
function lacksInodes(error, statfs = external_node_fs_namespaceObject.statfsSync) {
    const path = isSystemError(error) && error.code === 'ENOSPC' ? error.path : undefined;
    const stats = path === undefined ? undefined : or_undefined_orUndefined(() => statfs((0,external_node_path_namespaceObject.dirname)(path)));
    // Some file systems create inodes as they need them, and count none.
    return stats !== undefined && stats.files > 0 && stats.ffree === 0 && stats.bavail > 0;
}

;// CONCATENATED MODULE: ./src/util/errors.ts

/** Explained to the user: full sentences in `message` and `hint`, no secret in either. */
class errors_ActionError extends Error {
    name = 'ActionError';
    hint;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.hint = options.hint;
    }
}
/** With the hint on the same line, for places without a line of its own for it. */
function describeError(error) {
    const known = describeSystemError(error);
    if (known)
        return known.hint === undefined ? known.reason : `${known.reason}. ${known.hint}`;
    if (error instanceof errors_ActionError && error.hint !== undefined)
        return `${error.message} ${error.hint}`;
    return reasonOf(error);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = loadLate("node:crypto");
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
    return (0,external_node_crypto_namespaceObject.hash)('sha256', lines.join('\n'));
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

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = globalThis.process.getBuiltinModule("node:buffer");
;// CONCATENATED MODULE: ./src/util/and-more.ts
/** Follows the first entries of a list: how many are left out, or nothing if there are none. */
function andMore(left) {
    return left > 0 ? [`and ${left} more`] : [];
}
/** So that a message does not become longer than an annotation. */
const namedEntries = 20;
/** The first `most` entries, and how many more there are. */
function and_more_listSome(entries, most = namedEntries, separator = ', ') {
    return [...entries.slice(0, most), ...andMore(entries.length - most)].join(separator);
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
    return new errors_ActionError(`The name '${showBytes(latin1)}' in the directory '${directory === '' ? '.' : file_names_showName(directory)}' of the build context is not valid UTF-8.`, {
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
function file_names_listNames(paths, most = 10) {
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
    return all.length === 0 ? [] : [`${sentence}: ${file_names_listNames(all)}.`];
}

;// CONCATENATED MODULE: ./src/build-context/files/outside.ts



/** Whether `inner` is neither `directory` nor below it, by their text alone; both are absolute. */
function outside_isOutside(directory, inner, paths = (external_node_path_default())) {
    const way = paths.relative(directory, inner);
    // On Windows, the path to another drive is absolute.
    return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way);
}
/** The path with links resolved, as far as it exists. */
function outside_resolveLinks(place) {
    const found = orUndefined(() => realpathSync.native(place));
    if (found !== undefined || dirname(place) === place)
        return found ?? place;
    return join(outside_resolveLinks(dirname(place)), basename(place));
}

;// CONCATENATED MODULE: ./src/build-context/credentials/foreign-files.ts



/** Throws an `ActionError`: a link in a pull request must not read files of the runner. */
function rejectForeignFiles(members, workspace) {
    const foreign = members
        .filter((member) => 'source' in member && member.source && outside_isOutside(workspace, member.source))
        .map(({ path }) => path);
    if (foreign.length === 0)
        return;
    throw new errors_ActionError(`These symbolic links of the build context lead out of the workspace: ${file_names_listNames(foreign)}. Nothing was sent.`, { hint: 'Copy the files into the workspace before this step, or exclude the links.' });
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
    const code = system_error_codeOf(error);
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

;// CONCATENATED MODULE: ./src/build-context/files/open-flags.ts

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_namespaceObject.constants;
// Windows has neither of the other flags: they are `undefined` there and count as 0.
/** To read a file by a path that may lead through links. A pipe is opened without a writer. */
const readFlags = O_RDONLY | O_NONBLOCK;
/** To read a file that was listed. Fails where a link has replaced it. */
const open_flags_readListedFlags = readFlags | O_NOFOLLOW;

;// CONCATENATED MODULE: ./src/build-context/files/reading.ts
/** Of the files of one context, before they are compressed. */
const maxInputBytes = 10 * 2 ** 30;

;// CONCATENATED MODULE: ./src/build-context/files/tree.ts



/** Reads directories on demand; what cannot be read counts as missing. */
function tree_diskTree(directory) {
    return {
        get: (name) => readNode(join(directory, name)),
        keys: () => orUndefined(() => readdirSync(directory)) ?? [],
    };
}
function readNode(path) {
    const stats = orUndefined(() => lstatSync(path));
    if (stats === undefined)
        return undefined;
    if (stats.isDirectory())
        return tree_diskTree(path);
    return stats.isSymbolicLink() ? 'link' : 'file';
}
/** Of the target of links; `undefined` where nothing exists, or permissions are missing. */
function tree_statOf(path) {
    return orUndefined(() => statSync(path, { throwIfNoEntry: false }));
}

;// CONCATENATED MODULE: ./src/build-context/files/nearest-path.ts




/** Within one edit or in another case, else the same name elsewhere; `undefined` if ambiguous. */
function nearestPath(typed, paths) {
    const [near, elsewhere] = [[], []];
    const [lowerCase, end] = [typed.toLowerCase(), `/${splitPath(typed).name}`];
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
function* entriesOf(root) {
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
function nearest_path_pathsOnDisk(directory, kind) {
    const paths = [];
    let read = 0;
    for (const { path, node } of entriesOf(diskTree(directory))) {
        read += 1;
        if (read > mostEntries)
            return [];
        if ((typeof node === 'string') === (kind === 'file'))
            paths.push(path);
    }
    return paths;
}
/** `given` is relative to `directory` and missing there. `undefined` without a unique near path. */
function nearest_path_didYouMean(given, directory, paths) {
    const nearest = nearestPath(relativePath(directory, resolve(directory, given)), paths);
    return nearest === undefined ? undefined : `Did you mean '${showName(nearest)}'?`;
}

;// CONCATENATED MODULE: ./src/build-context/files/read-small-file.ts




/** Synchronous: promises take several times as long as reading a cached file. */
function read_small_file_readSmallFile(path, maxBytes, flags = readFlags) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, flags);
    try {
        const stats = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        const sizeBytes = stats.size;
        if (!stats.isFile())
            return { isRegular: false, sizeBytes, bytes: new Uint8Array() };
        const bytes = Buffer.allocUnsafe(Math.min(sizeBytes, maxBytes));
        return { isRegular: true, sizeBytes, bytes: bytes.subarray(0, fill(bytes, descriptor)) };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
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
        const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, bytes, length, bytes.length - length, null);
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
function secret_directories_findSecretDirectory(workspace, directory) {
    const parts = relativePath(workspace, directory).split('/');
    // Some file systems ignore case.
    const index = parts.findIndex((part) => names.has(part.toLowerCase()));
    return index < 0 ? undefined : parts.slice(0, index + 1).join('/');
}

;// CONCATENATED MODULE: ./src/build-context/manifest/locate.ts






/** Notes what is missing on disk; `undefined` without a root or Dockerfile. */
function locate_locate(model, { displayName, path, workspace, dockerfile }, problems) {
    const directory = dirname(path);
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
        const place = resolve(contextDir, text);
        note(line, problemOfInclude(excerpt(text), place, contextDir, workspace));
        return { text, line, location: resolveLinks(place), member: relativePath(contextDir, place) };
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
    const location = resolveLinks(isAbsolute(text) ? text : `${directory}${sep}${text}`);
    const problem = problemOfRoot(excerpt(text), location, workspace);
    if (problem === undefined)
        return location;
    problems.note(line, problem);
    return undefined;
}
function problemOfRoot(shown, location, workspace) {
    const stats = statOf(location);
    if (!stats?.isDirectory()) {
        const state = stats ? 'is not a directory' : 'does not exist';
        return `'build.context.root' ${state}: '${shown}'. Set a directory, relative to the manifest.`;
    }
    if (isOutside(workspace, location)) {
        return `'build.context.root' is outside the workspace: '${shown}'. Set a path inside it. If it is the directory above the repository, check the repository out one level down: set 'path' of actions/checkout to its directory's name, and begin 'manifest' with that.`;
    }
    const secret = findSecretDirectory(workspace, location);
    return secret === undefined
        ? undefined
        : `'build.context.root' leads into '${excerpt(secret)}', which may hold credentials: '${shown}'. Set a directory outside it.`;
}
function problemOfDockerfile(dockerfile, workspace) {
    const stats = statOf(dockerfile.location);
    if (stats?.isFile())
        return problemOfPlace('build.context.dockerfile', dockerfile, workspace);
    const state = stats ? 'is not a regular file' : 'does not exist';
    return `'build.context.dockerfile' ${state}: '${excerpt(dockerfile.text)}'. Set a file, relative to 'build.context.root'.`;
}
function problemOfPlace(key, { text, location }, workspace) {
    return isOutside(workspace, resolveLinks(location))
        ? `'${key}' is outside the workspace: '${excerpt(text)}'. Set a path inside it.`
        : undefined;
}
/** Unlike Agentex's own packager, accepts a file, and rejects a path outside the root. */
function problemOfInclude(shown, place, contextDir, workspace) {
    if (isOutside(contextDir, place)) {
        return `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`;
    }
    const stats = statOf(place);
    if (!stats?.isFile() && !stats?.isDirectory()) {
        const state = stats ? 'is neither a file nor a directory' : 'does not exist';
        return `The include path ${state}: '${shown}'. Set a path relative to 'build.context.root'.`;
    }
    return isOutside(workspace, resolveLinks(place))
        ? `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`
        : undefined;
}
function resolveNamed({ text, line }, contextDir) {
    const place = resolve(contextDir, text);
    return { text, line, location: join(resolveLinks(dirname(place)), basename(place)) };
}

;// CONCATENATED MODULE: ./src/api/names.ts
/** Of `agent.name` in the Agentex manifest. */
const names_agentNameRule = {
    pattern: /^[a-z0-9-]+$/,
    words: "consist of lower-case letters, digits and '-'",
};
const longestTag = 128;
/** Docker's grammar of a tag (distribution/reference). */
const names_imageTagRule = {
    pattern: new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${longestTag - 1}}$`),
    words: `be one tag of at most ${longestTag} letters, digits, '_', '.' and '-', not starting with '.' or '-'`,
};
/** Docker's grammar of one part of a repository path (distribution/reference). */
const names_repositoryPart = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** Docker's limit for a whole repository path. */
const names_maxRepositoryLength = 255;

;// CONCATENATED MODULE: ./src/build-context/manifest/model.ts


const maxIncludePaths = 1_000;
/** As Agentex's command line; notes problems. `undefined` if a value without default is missing. */
function model_decodeManifest(value, overridden, problems) {
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
        agent?.note('name', `must ${agentNameRule.words}, got '${excerpt(name.text)}'.`);
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
    if (name.length <= maxRepositoryLength && repositoryPart.test(name))
        return name;
    image.note('repository', /[:@]/.test(name)
        ? `must not have a tag or digest, got '${excerpt(repository)}'. Set 'tag' beside it.`
        : `must end in an image name of at most ${maxRepositoryLength} lower-case letters and digits, with single '.', '_' or '-' between them, got '${excerpt(repository)}'.`);
    return undefined;
}
/** `undefined` for the default `latest`, which names no version. */
function readImageTag(image) {
    // Null is not an absent tag: Agentex's own loader rejects it.
    const tag = image.value('tag') && image.text('tag')?.text;
    if (tag === undefined || tag === 'latest')
        return undefined;
    if (!imageTagRule.pattern.test(tag)) {
        image.note('tag', `must ${imageTagRule.words}, got '${excerpt(tag)}'.`);
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
            ? ` Write it in quotes: "${'text' in value ? excerpt(value.text) : ''}".`
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
            return `the ${value.kind} ${excerpt(value.text)}`;
        case 'other':
            return `'${excerpt(value.text)}', which has another type`;
    }
}

;// CONCATENATED MODULE: ./src/build-context/manifest/problems.ts



const maxShown = 50;
/** Collects what is wrong with one manifest, so that a user learns all of it in one run. */
function problems_createProblems(manifestName) {
    const noted = [];
    return {
        /** `line` counts from 1. A sentence noted again for the same line is ignored. */
        note: (line, sentence) => void noted.push({ line, sentence }),
        /** Throws one `ActionError` with the problems noted so far, in the order of their lines. */
        throwAny() {
            const lines = noted
                .toSorted((a, b) => a.line - b.line)
                .map(({ line, sentence }) => `${manifestName}:${line}: ${showName(sentence)}`);
            const sentences = [...new Set(lines)];
            if (sentences.length === 0)
                return;
            const heading = `The manifest '${manifestName}' has ${sentences.length} problems:`;
            const list = listSome(sentences, maxShown, '\n');
            throw new ActionError(sentences.length === 1 ? list : `${heading}\n${list}`);
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
class ignore_lines_IgnoreFileError extends errors_ActionError {
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

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = globalThis.process.getBuiltinModule("node:timers/promises");
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

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = globalThis.process.getBuiltinModule("node:fs/promises");
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
    return new Map(index_modes_entriesOf(listing).filter(([, mode]) => mode !== submoduleIndexMode));
}
/** Paths of the submodules in the index. */
function submodulesIn(listing) {
    return index_modes_entriesOf(listing).flatMap(([path, mode]) => (mode === submoduleIndexMode ? [path] : []));
}
/** Reads `mode object stage TAB path NUL`. */
function index_modes_entriesOf(listing) {
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

;// CONCATENATED MODULE: ./src/build-context/manifest/found-file.ts




/** Follows links; returns why a link has no target. Throws errors of the file system. */
function follow(location) {
    const own = (0,external_node_fs_namespaceObject.lstatSync)(location);
    if (!own.isSymbolicLink())
        return { location, stats: own, isLinked: false };
    try {
        const target = external_node_fs_namespaceObject.realpathSync.native(location);
        return { location: target, stats: (0,external_node_fs_namespaceObject.statSync)(target), isLinked: true };
    }
    catch (error) {
        if (system_error_codeOf(error) === 'ELOOP')
            return 'loop';
        if (system_error_isMissing(error))
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
        const entries = read_errors_readIfAllowed(path, unreadable, () => (0,external_node_fs_namespaceObject.readdirSync)(location, options)) ?? [];
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
                const source = isInPlace ? undefined : (0,external_node_path_namespaceObject.join)(location, text);
                files.set(member, { type: 'file', path: member, mode, source, directory });
            }
            else {
                await add(member, (0,external_node_path_namespaceObject.join)(location, text), around);
            }
        }
    }
    async function nextTurn() {
        work = 0;
        await (0,promises_namespaceObject.setImmediate)();
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
        const pathInContext = (0,external_node_path_namespaceObject.relative)(contextDir, location);
        if (!includeGit && pathInContext.split(external_node_path_namespaceObject.sep).includes('.git')) {
            insideGit.add(path);
            return false;
        }
        if (outside_isOutside(contextDir, location))
            outsideRoot.add(path);
        return true;
    }
}
function multipliedError(problem, directory, path) {
    return new errors_ActionError(`Symbolic links of the build context lead ${problem}, at last to '${file_names_showName(directory)}' by '${file_names_showName(file_names_excerpt(path))}'.`, { hint: "Remove the links, or add their names to the manifest's ignore file." });
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
/** As both ignore languages do: unlike `trim`, removes U+0085 and keeps U+FEFF. */
function wildcards_trimSpace(text) {
    return /\P{White_Space}(?:.*\P{White_Space})?/su.exec(text)?.[0] ?? '';
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
        const pattern = wildcards_trimSpace(line.replace(/#.*$/su, ''));
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
/** Warns of a missing file, as Agentex's packager. Throws an `ActionError` for an unusable one. */
function readStagedIgnoreFile({ displayName, dockerignore }, indexModes) {
    if (dockerignore === undefined)
        return stage(new Uint8Array(), undefined);
    const { text, line, location } = dockerignore;
    const rejection = (reason, cause) => new errors_ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
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
        if (error instanceof errors_ActionError)
            throw error;
        if (error instanceof RangeError)
            throw rejection(`has ${error.message}`, error);
        if (system_error_isMissing(error))
            return missing();
        throw rejection(system_error_codeOf(error) === undefined ? 'is not valid UTF-8' : 'could not be read', error);
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
    throw new errors_ActionError([
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
const maxManifestBytes = (/* unused pure expression or super */ null && (64 * 1024));
/** Importing again what is loaded takes a tenth of the time that a manifest takes. */
let yaml;
/** Throws one `ActionError` for all problems, also those on disk, or the signal's reason. */
async function readManifest(request, signal) {
    const { file, displayName, dockerfile, overridden } = request;
    const text = decodeText(() => file ?? readManifestFile(request), request);
    const problems = createProblems(displayName);
    // Only a run with a manifest pays for loading the parser.
    yaml ??= await import(/* webpackIgnore: true */ "./yaml.js");
    const value = yaml.readYaml(text, problems);
    const given = { ...overridden, dockerfile: dockerfile !== undefined };
    const model = value && decodeManifest(value, given, problems);
    const manifest = model && locate(model, request, problems);
    signal.throwIfAborted();
    problems.throwAny();
    if (!manifest)
        throw new Error('A manifest without problems was not read.');
    return manifest;
}
/** Up to a manifest's maximum size. Throws an `ActionError` or errors of the file system. */
function readManifestFile({ path, displayName, workspace, }) {
    // Messages quote a manifest.
    if (isOutside(workspace, resolveLinks(path))) {
        throw new ActionError(`${displayName}:1: The manifest is outside the workspace, or a link that leads out of it.`, { hint: 'Copy the manifest into the workspace.' });
    }
    return readSmallFile(path, maxManifestBytes);
}
function decodeText(read, { displayName, workspace }) {
    try {
        const { isRegular, sizeBytes, bytes } = read();
        if (!isRegular)
            throw unreadable('it is not a regular file');
        if (sizeBytes > maxManifestBytes)
            throw unreadable(`it has more than ${maxManifestBytes} bytes`);
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        if (cause instanceof ActionError)
            throw cause;
        throw isMissing(cause)
            ? unreadable('it does not exist', cause, suggestManifests(displayName, workspace))
            : unreadable(codeOf(cause) === undefined ? 'it is not valid UTF-8' : reasonOf(cause), cause);
    }
    function unreadable(reason, cause, suggestion) {
        return new ActionError(`Could not read the manifest '${displayName}': ${reason}.`, {
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
    const list = listNames(manifests.toSorted(compareBytes), 5);
    return (didYouMean(displayName, workspace, paths) ??
        (manifests.length === 0 ? undefined : `Set 'manifest' to one that exists: ${list}.`));
}

;// CONCATENATED MODULE: ./src/discover/hash-content.ts












const bufferBytes = 1024 * 1024;
/**
 * Hashes what manifests pack. Reads each file once, however many agents pack it. Rejects with an
 * `ActionError` if packing would.
 */
function createContentHasher(onProgress) {
    const buffer = Buffer.alloc(bufferBytes);
    /** By location. */
    const known = new Map();
    return hashContent;
    async function hashContent({ manifest, workspace, indexModes }, signal) {
        const { contextDir } = manifest;
        const options = { includeGit: false, indexModes };
        const { members, collected } = await listManifest(manifest, options, signal).catch((error) => {
            throw describeReadError(error, manifest);
        });
        const unreadable = [...collected.unreadable];
        if (unreadable.length > 0)
            throw unreadableError(manifest, file_names_listNames(unreadable));
        // Some files of the system have no end.
        rejectForeignFiles(members, workspace);
        let leftBytes = maxInputBytes;
        const files = members.map((member) => {
            const { path, mode } = member;
            try {
                const file = hashFile(members_sourceOf(member, contextDir), leftBytes);
                leftBytes -= file.sizeBytes;
                return { path, sha256: file.sha256, mode: mode ?? file.mode };
            }
            catch (error) {
                throw unreadableError(manifest, `'${file_names_showName(path)}' (${system_error_reasonOf(error)})`);
            }
        });
        return {
            workingTreeHash: workingTreeHash(files.map((file) => ({ ...file, mode: gitMode(file.mode) }))),
            unhashed: listUnhashed(files),
        };
    }
    function hashFile(path, leftBytes) {
        const file = known.get(path);
        if (file !== undefined && file.sizeBytes > leftBytes)
            throw tooLarge;
        if (file !== undefined)
            return file;
        const read = readFile(path, leftBytes);
        known.set(path, read);
        return read;
    }
    function readFile(path, leftBytes) {
        const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, open_flags_readListedFlags);
        try {
            const stats = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
            if (!stats.isFile())
                throw new Error('it is not a regular file');
            const { size: sizeBytes } = stats;
            if (sizeBytes > leftBytes)
                throw tooLarge;
            const sha256 = hashBytes(descriptor, path, sizeBytes);
            return { sizeBytes, mode: stats.mode & members_permissionBits, sha256 };
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
        }
    }
    /** In a single read where the file fits: asking for one byte more than its size shows the end. */
    function hashBytes(descriptor, path, sizeBytes) {
        const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, Math.min(sizeBytes + 1, bufferBytes), null);
        onProgress({ path, sizeBytes, bytes: count });
        if (count === sizeBytes)
            return (0,external_node_crypto_namespaceObject.hash)('sha256', buffer.subarray(0, count));
        const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(buffer.subarray(0, count));
        for (let bytes = count; bytes > 0;) {
            bytes = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, bufferBytes, null);
            sha256.update(buffer.subarray(0, bytes));
            onProgress({ path, sizeBytes, bytes });
        }
        return sha256.digest('hex');
    }
}
const tooLarge = new Error(`with the files before it, it has more than ${maxInputBytes} bytes`);
/** Anything unknown as it is. */
function describeReadError(error, manifest) {
    if (error instanceof ReadError)
        return unreadableError(manifest, `'${file_names_showName(error.path)}' (${system_error_reasonOf(error.cause)})`);
    if (!(error instanceof read_errors_ChangedError))
        return error;
    return new errors_ActionError(`${manifest.displayName}:1: '${file_names_showName(error.path)}' of the build context has changed since the manifest was read.`, { cause: error, hint: 'Stop the process of an earlier step that still writes there.' });
}
function unreadableError({ displayName }, names) {
    return new errors_ActionError(`${displayName}:1: The include paths contain files or directories that could not be read: ${names}.`, {
        hint: "Make them readable before this step, or add their names to the manifest's ignore file.",
    });
}

;// CONCATENATED MODULE: ./src/discover/hash-worker.ts
// A thread that lists and hashes what manifests pack. hash-pool.ts starts it.



const progressPeriodMs = 1_000;
let unreportedBytes = 0;
let reportedAtMs = performance.now();
const hashContent = createContentHasher(({ bytes, ...file }) => {
    unreportedBytes += bytes;
    const nowMs = performance.now();
    if (nowMs - reportedAtMs < progressPeriodMs)
        return;
    send({ type: 'progress', progress: { ...file, bytes: unreportedBytes } });
    reportedAtMs = nowMs;
    unreportedBytes = 0;
});
/** Whoever started the thread ends it. */
const { signal } = new AbortController();
let last = Promise.resolve();
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => {
    last = last.then(async () => send(await answer(request)));
});
function send(message) {
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(message);
}
async function answer(request) {
    try {
        return { type: 'content', content: await hashContent(request, signal) };
    }
    catch (error) {
        // Any other error is one of ours, and ends the thread.
        if (!(error instanceof errors_ActionError))
            throw error;
        return { type: 'problem', message: error.message, hint: error.hint };
    }
}

