import { ActionError } from "./errors.js";
import { IgnoreFileError, IgnoreFileLimitError, compareBytes, confirmDirectory, fileTooLarge, identityOf, isSame, listDockerContext, matchesSteps, namesOf, parseDockerignore, selectIgnoreFile, sourceOf, stageManifest } from "./manifest.js";
import { ChangedError, ReadError, codeOf, isReadable, leadsOut, onDisk, openGit, readIndexModes, readProvenance, reasonOf as reasonOf$1, relativePath, toReadError, wrapReadErrors } from "./provenance.js";
import { Header, Pax } from "../packages/tar.js";
import { gitMode, rejectCredentials, workingTreeHash } from "./reject-credentials.js";
import { excerpt, listNames, listSizes, sayOf, showName } from "./file-names.js";
import { andMore } from "./and-more.js";
import { isHeredoc, parseDockerfile, splitWords } from "./dockerfile.js";
import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync, readdirSync, statfsSync } from "node:fs";
import { dirname, join as join$1, posix } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import { constants as constants$1, crc32, createDeflateRaw } from "node:zlib";
import { createHash, hash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
/**
* The same time for every member, so that equal trees give equal archives. Not 1970, because zip files made from the image's files (Python
* wheels among them) cannot represent years before 1980.
*/
const memberTime = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
const types = {
	directory: "Directory",
	link: "SymbolicLink",
	file: "File",
	"memory-file": "File"
};
/** The header of a member, after a PAX record if the classic fields are too small. */
function tarHeader(member, size) {
	const path = member.type === "directory" ? `${member.path}/` : member.path;
	const link = member.type === "link" ? { linkpath: member.target } : void 0;
	const header = Object.assign(new Header(), {
		path,
		mode: member.mode,
		uid: 0,
		gid: 0,
		size,
		mtime: memberTime,
		linkpath: link?.linkpath ?? "",
		type: types[member.type]
	});
	const block = Buffer.allocUnsafe(512).fill(0);
	if (!header.encode(block)) return block;
	return Buffer.concat([new Pax({
		path,
		size,
		mtime: memberTime,
		...link
	}).encode(), block]);
}
const zeros = Buffer.alloc(512);
/** Zero bytes that complete the last block of a file. */
function tarPadding(sizeBytes) {
	return zeros.subarray(0, tarPaddingBytes(sizeBytes));
}
function tarPaddingBytes(sizeBytes) {
	return (512 - sizeBytes % 512) % 512;
}
/** Names that fit into the header's first name field. */
const plainName = /^[ -~]{1,99}$/;
/** Fields of a header (POSIX ustar): octal digits and a terminator. */
const sizeField = {
	start: 124,
	digits: 10
};
const checksumField = {
	start: 148,
	digits: 6,
	end: 156
};
const blank = " ".charCodeAt(0);
const zero = "0".charCodeAt(0);
/** By mode. */
const templates = /* @__PURE__ */ new Map();
/**
* Writes the header of a file with a short ASCII name and less than 1 GiB at `start` of `target`: the same bytes as `tarHeader`, ten times
* as fast. Returns false, and writes nothing, for other names.
*/
function writePlainHeader(target, start, path, mode, sizeBytes) {
	if (!plainName.test(path)) return false;
	const { block, sum } = templateOf(mode);
	target.set(block, start);
	let checksum = sum;
	for (let index = 0; index < path.length; index += 1) {
		const byte = path.charCodeAt(index);
		target[start + index] = byte;
		checksum += byte;
	}
	checksum += writeOctal(target, start + sizeField.start, sizeField.digits, sizeBytes);
	writeOctal(target, start + checksumField.start, checksumField.digits, checksum);
	return true;
}
function templateOf(mode) {
	const known = templates.get(mode);
	if (known) return known;
	const block = tarHeader({
		type: "memory-file",
		path: "",
		mode,
		bytes: /* @__PURE__ */ new Uint8Array()
	}, 0);
	for (const { start, digits } of [sizeField, checksumField]) block.fill(0, start, start + digits);
	const template = {
		block,
		sum: Buffer.from(block).fill(blank, checksumField.start, checksumField.end).reduce((total, byte) => total + byte, 0)
	};
	templates.set(mode, template);
	return template;
}
/** Returns the sum of the written bytes. */
function writeOctal(target, start, digits, value) {
	let sum = 0;
	let rest = value;
	for (let index = start + digits - 1; index >= start; index -= 1) {
		const digit = zero + (rest & 7);
		target[index] = digit;
		sum += digit;
		rest >>= 3;
	}
	return sum;
}
// src/build-context/archive/add-file.ts
const readAsync = promisify(read);
/** Never through a link, never waiting for a pipe that replaced the file; Windows has neither flag, and `undefined` counts as 0 there. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/**
* Adds the file at `source` to the archive (header, bytes and padding) if it fits into the current block, as most do. A single read
* asks for one byte more than the size, so that no check is needed afterwards. Returns undefined, and adds nothing, when the file does
* not fit, needs a longer header or was not read whole. Throws `ChangedError` or `ReadError`.
*/
function addAtOnce(file, source, archive, onBytes) {
	const { path } = file;
	return wrapReadErrors(path, () => {
		const descriptor = openSync(source, openFlags);
		try {
			const { mode, size } = inspect(file, descriptor);
			const { bytes, filled } = archive.block();
			const start = filled + 512;
			const end = start + size;
			const padded = end + tarPaddingBytes(size);
			if (padded >= bytes.length || !writePlainHeader(bytes, filled, path, mode, size)) return void 0;
			if (readSync(descriptor, bytes, start, size + 1, null) !== size) return void 0;
			bytes.fill(0, end, padded);
			const content = bytes.subarray(start, end);
			const sha256 = hash("sha256", content);
			onBytes?.(content, size);
			archive.advance(padded - filled);
			return {
				mode,
				sizeBytes: size,
				sha256
			};
		} finally {
			closeSync(descriptor);
		}
	});
}
/** Adds any file in pieces; rejects as `addAtOnce` throws, with the signal's reason, or with an error of the archive. */
async function addInPieces(file, source, archive, onBytes, signal) {
	const descriptor = wrapReadErrors(file.path, () => openSync(source, openFlags));
	try {
		const { mode, size, mtimeMs } = wrapReadErrors(file.path, () => inspect(file, descriptor));
		await archive.write(tarHeader({
			...file,
			mode
		}, size));
		const sha256 = createHash("sha256");
		const onPiece = (piece) => {
			sha256.update(piece);
			onBytes?.(piece, size);
		};
		await copy(file, descriptor, size, archive, onPiece, signal);
		const after = wrapReadErrors(file.path, () => inspect(file, descriptor));
		if (after.size !== size || after.mtimeMs !== mtimeMs) throw new ChangedError(file.path);
		await archive.write(tarPadding(size));
		return {
			mode,
			sizeBytes: size,
			sha256: sha256.digest("hex")
		};
	} finally {
		closeSync(descriptor);
	}
}
/** Facts of the open file, with the mode for the archive. Throws `ChangedError` when it is not the file that was listed. */
function inspect({ path, mode, identity }, descriptor) {
	const stats = fstatSync(descriptor);
	if (!stats.isFile() || identity && !isSame(identityOf(stats), identity)) throw new ChangedError(path);
	const { size, mtimeMs } = stats;
	return {
		mode: mode ?? stats.mode & 4095,
		size,
		mtimeMs
	};
}
/** `onPiece` works on one piece while the next is read: a block is reused when the one after it is full, at the earliest. */
async function copy(file, descriptor, sizeBytes, archive, onPiece, signal) {
	let last = /* @__PURE__ */ new Uint8Array();
	for (let left = sizeBytes; left > 0;) {
		signal.throwIfAborted();
		const { bytes, filled } = archive.block();
		const piece = bytes.subarray(filled, filled + left);
		const reading = readInto(piece, file, descriptor);
		onPiece(last);
		const count = await reading;
		if (count === 0) throw new ChangedError(file.path);
		last = piece.subarray(0, count);
		left -= count;
		archive.advance(count);
		await archive.caughtUp();
	}
	onPiece(last);
}
/** Resolves with the number of bytes, 0 at the end of the file. */
async function readInto(bytes, file, descriptor) {
	try {
		return (await readAsync(descriptor, bytes, 0, bytes.length, null)).bytesRead;
	} catch (error) {
		throw toReadError(file.path, error);
	}
}
// src/build-context/archive/content.ts
const largestCount = 10;
/** Directories are summed up to this depth: those below only repeat their parents. */
const directoryDepth = 3;
function summarizeContent(entries) {
	return {
		files: entries.length,
		uncompressedBytes: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
		workingTreeHash: workingTreeHash(entries),
		largestFiles: largestFiles(entries, largestCount),
		largestDirectories: largestDirectories(entries, largestCount)
	};
}
/** The largest first; equal ones in their order. */
function largestFiles(files, count) {
	return files.toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, count).map(({ path, sizeBytes }) => ({
		path,
		sizeBytes
	}));
}
/** Directories by the bytes of all files below them, without the root. */
function largestDirectories(files, count) {
	const parents = /* @__PURE__ */ new Map();
	for (const { path, sizeBytes } of files) {
		const slash = path.lastIndexOf("/");
		if (slash > 0) increase(parents, path.slice(0, slash), sizeBytes);
	}
	const directories = /* @__PURE__ */ new Map();
	for (const [path, sizeBytes] of parents) {
		const names = path.split("/", directoryDepth);
		for (const index of names.keys()) increase(directories, names.slice(0, index + 1).join("/"), sizeBytes);
	}
	return largestFiles([...directories].map(([path, sizeBytes]) => ({
		path,
		sizeBytes
	})), count);
}
function increase(sums, key, by) {
	sums.set(key, (sums.get(key) ?? 0) + by);
}
// src/build-context/archive/deflate-block.ts
/** How far a block may refer back. */
const windowBytes = 32768;
/** Large enough for most compressed blocks of source code. */
const outputChunkBytes = 1048576;
/** The maximum: zlib's default of 8 is 5 % slower, and its archives are no smaller. */
const memoryLevel = 9;
/** The size limit of a stored block (RFC 1951). */
const maxStoredBytes = 65535;
/** An empty final block, so that no other block has to be marked as final. */
const deflateEnd = Buffer.from([3, 0]);
/**
* One block of a deflate stream that ends on a byte boundary, so that blocks can be compressed in parallel and concatenated, as pigz
* does. `dictionary` is the end of the previous block.
*/
async function deflateBlock(block, dictionary, level) {
	if (level === 0 || looksRandom(block)) return store(block);
	const compressed = await deflate(block, dictionary, level);
	return compressed.reduce((sum, part) => sum + part.length, 0) < block.length ? compressed : store(block);
}
/** In parts, since joining them would cost time and memory. */
async function deflate(block, dictionary, level) {
	const stream = createDeflateRaw({
		level,
		memLevel: memoryLevel,
		finishFlush: constants$1.Z_SYNC_FLUSH,
		chunkSize: outputChunkBytes,
		...dictionary === void 0 ? {} : { dictionary }
	});
	const parts = [];
	stream.on("data", (part) => parts.push(part));
	stream.end(block);
	await once(stream, "end");
	return parts;
}
function store(block) {
	const parts = [];
	for (let start = 0; start < block.length; start += maxStoredBytes) {
		const part = block.subarray(start, start + maxStoredBytes);
		const header = Buffer.alloc(5);
		header.writeUInt16LE(part.length, 1);
		header.writeUInt16LE(~part.length & 65535, 3);
		parts.push(header, part);
	}
	return parts;
}
const sampleBytes = 1024;
const samples = 4;
/** Bits per byte, of 8: text has 4 to 5, machine code 6, archives and images at least 7.9. */
const randomBits = 7.9;
/** Whether compressing a block would gain nothing, by the entropy of samples. */
function looksRandom(block) {
	if (block.length < samples * sampleBytes) return false;
	const counts = /* @__PURE__ */ new Uint32Array(256);
	const stride = Math.floor((block.length - sampleBytes) / 3);
	for (let sample = 0; sample < samples; sample += 1) countBytes(block, sample * stride, sampleBytes, counts);
	const total = samples * sampleBytes;
	return counts.reduce((sum, count) => sum - (count === 0 ? 0 : count / total * Math.log2(count / total)), 0) > randomBits;
}
/** A separate function, which the engine optimises once, without an iterator, which takes ten times as long. */
function countBytes(bytes, start, length, counts) {
	for (let index = start; index < start + length; index += 1) {
		const byte = bytes[index] ?? 0;
		counts[byte] = (counts[byte] ?? 0) + 1;
	}
}
// src/build-context/archive/gzip-file.ts
/** Creates a file that only its owner may read. Rejects when the name is taken. */
async function createArchiveFile(path) {
	const file = await open(path, "wx", 384);
	return {
		append: (parts) => writeAll(file, parts),
		close: () => file.close(),
		async discard() {
			await file.close().catch(() => void 0);
			await rm(path, { force: true }).catch(() => void 0);
		}
	};
}
async function writeAll(file, parts) {
	const total = parts.reduce((sum, part) => sum + part.length, 0);
	const { bytesWritten } = await file.writev(parts);
	if (bytesWritten === total) return;
	const rest = Buffer.concat(parts).subarray(bytesWritten);
	for (let start = 0; start < rest.length;) start += (await file.write(rest, start)).bytesWritten;
}
/** Large enough to make the cost per block negligible. */
const blockBytes = 2097152;
/** Blocks in progress, read or compressed: enough for libuv's threads, few enough to keep memory flat. */
const maxBlocks = 6;
/** No name, no time, no system: equal content has equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([
	31,
	139,
	8,
	0,
	0,
	0,
	0,
	0,
	0,
	255
]);
/**
* A gzip file of one member, compressed in parallel blocks on libuv's threads. `onSize` gets the size as it grows and may throw to stop.
* Errors of the disk or of `onSize` come out of the next call.
*/
function createGzipFile(file, level, onSize) {
	let block = {
		bytes: createBuffer(),
		filled: 0
	};
	let dictionary;
	let checksum = 0;
	let inputBytes = 0;
	let sizeBytes = 0;
	const inProgress = [];
	const free = [];
	let written = append([gzipHeader]);
	async function append(parts) {
		for (const part of parts) sizeBytes += part.length;
		onSize(sizeBytes);
		await file.append(parts);
	}
	function dispatch() {
		const { bytes, filled } = block;
		const full = bytes.subarray(0, filled);
		checksum = crc32(full, checksum);
		inputBytes += full.length;
		const compressed = deflateBlock(full, dictionary, level);
		compressed.catch(() => void 0);
		dictionary = Buffer.from(full.subarray(Math.max(0, full.length - windowBytes)));
		written = written.then(async () => {
			await append(await compressed);
			free.push(bytes);
		});
		written.catch(() => void 0);
		inProgress.push(written);
		block = {
			bytes: free.pop() ?? createBuffer(),
			filled: 0
		};
	}
	function advance(bytes) {
		block.filled += bytes;
		if (block.filled === 2097152) dispatch();
	}
	function caughtUp() {
		return inProgress.length >= maxBlocks ? inProgress.shift() : void 0;
	}
	return {
		block: () => block,
		advance,
		caughtUp,
		async write(bytes) {
			for (let start = 0; start < bytes.length;) {
				const count = Math.min(bytes.length - start, blockBytes - block.filled);
				block.bytes.set(bytes.subarray(start, start + count), block.filled);
				start += count;
				advance(count);
				await caughtUp();
			}
		},
		async finish() {
			if (block.filled > 0) dispatch();
			await written;
			const trailer = Buffer.alloc(8);
			trailer.writeUInt32LE(checksum, 0);
			trailer.writeUInt32LE(inputBytes % 2 ** 32, 4);
			await append([deflateEnd, trailer]);
			await file.close();
			return sizeBytes;
		},
		async discard() {
			await written.catch(() => void 0);
			await file.discard();
		}
	};
}
/** Filled now: reading a file into untouched pages is far slower. */
function createBuffer() {
	return Buffer.allocUnsafe(blockBytes).fill(0);
}
// src/build-context/archive/write-archive.ts
/** Members between two turns of the event loop, in which a signal can arrive. */
const membersPerTurn = 100;
const maxKeptBytes = 1048576;
/** Writes members as a tar.gz, in their order. On rejection the file is gone. */
async function writeArchive(members, { file, contextDir, level, keep, onSize }, signal) {
	const archive = createGzipFile(file, level, onSize);
	const entries = [];
	const kept = /* @__PURE__ */ new Map();
	let directory;
	try {
		let count = 0;
		for (const member of members) {
			if (count % membersPerTurn === 0) await setImmediate();
			count += 1;
			signal.throwIfAborted();
			if (member.type === "file" && member.directory !== directory) {
				if (directory) confirmDirectory(contextDir, directory);
				directory = member.directory;
			}
			const onBytes = keep.includes(member.path) ? keepBytes(member.path, kept) : void 0;
			const entry = addSmall(member, archive, contextDir, onBytes) ?? await add(member, archive, contextDir, onBytes, signal);
			if (entry) entries.push(entry);
			const behind = archive.caughtUp();
			if (behind) await behind;
		}
		if (directory) confirmDirectory(contextDir, directory);
		await archive.write(Buffer.alloc(1024));
		const finished = archive.finish();
		const content = summarizeContent(entries);
		const sizeBytes = await finished;
		signal.throwIfAborted();
		return {
			sizeBytes,
			entries,
			content,
			kept
		};
	} catch (error) {
		await archive.discard();
		throw error;
	}
}
/** Puts the bytes of a file into `kept`, all of them or, beyond the limit, none. */
function keepBytes(path, kept) {
	return (bytes, sizeBytes) => {
		if (sizeBytes <= maxKeptBytes) kept.set(path, Buffer.concat([kept.get(path) ?? Buffer.alloc(0), bytes]));
	};
}
function addSmall(member, archive, contextDir, onBytes) {
	if (member.type !== "file") return void 0;
	const added = addAtOnce(member, sourceOf(member, contextDir), archive, onBytes);
	return added && packedFile(member.path, added);
}
async function add(member, archive, contextDir, onBytes, signal) {
	const { path } = member;
	switch (member.type) {
		case "directory":
			await archive.write(tarHeader(member, 0));
			return;
		case "link":
			await archive.write(tarHeader(member, 0));
			return {
				path,
				mode: "120000",
				sha256: hash("sha256", member.target),
				sizeBytes: 0
			};
		case "memory-file": {
			const { mode, bytes } = member;
			onBytes?.(bytes, bytes.length);
			await archive.write(tarHeader(member, bytes.length));
			await archive.write(bytes);
			await archive.write(tarPadding(bytes.length));
			return packedFile(path, {
				mode,
				sha256: hash("sha256", bytes),
				sizeBytes: bytes.length
			});
		}
		case "file": return packedFile(path, await addInPieces(member, sourceOf(member, contextDir), archive, onBytes, signal));
	}
}
function packedFile(path, { mode, sha256, sizeBytes }) {
	return {
		path,
		mode: gitMode(mode),
		sha256,
		sizeBytes
	};
}
// src/build-context/copy-check/tree.ts
/** The members of an archive as a tree, including directories that are only implied. */
function archiveTree(members) {
	const root = /* @__PURE__ */ new Map();
	const directories = /* @__PURE__ */ new Map([["", root]]);
	function directory(path) {
		const known = directories.get(path);
		if (known) return known;
		const created = /* @__PURE__ */ new Map();
		directories.set(path, created);
		const [parent, name] = split(path);
		directory(parent).set(name, created);
		return created;
	}
	for (const { path, type } of members) {
		const [parent, name] = split(path);
		if (type === "directory") directory(path);
		else directory(parent).set(name, type === "link" ? "link" : "file");
	}
	return root;
}
function split(path) {
	const slash = path.lastIndexOf("/");
	return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}
/**
* What a Docker build finds in a directory that it applies ignore rules to. They decide about every name in the root, as in a build, and
* further down only about names that are looked for, since a context may have many files. This function and those of its result throw the
* rules' `IgnoreFileError` for an expression that Docker rejects when a path reaches it.
*/
function visibleTree(root, rules, spend) {
	const visible = view(root, "", rules.rootHits);
	for (const name of root.keys()) visible.get(name);
	return visible;
	function view(tree, parent, parentHits) {
		const known = /* @__PURE__ */ new Map();
		const look = (name) => {
			const path = parent === "" ? name : `${parent}/${name}`;
			const node = tree.get(name);
			if (node === void 0) return void 0;
			spend(1 + parentHits.length);
			const { ignored, hits } = rules.decide(path, parentHits);
			if (typeof node === "string") return ignored ? void 0 : node;
			if (ignored && rules.canPrune(path)) return void 0;
			const inner = view(node, path, hits);
			return ignored && isEmpty(inner) ? void 0 : inner;
		};
		const get = (name) => {
			if (!known.has(name)) known.set(name, look(name));
			return known.get(name);
		};
		return {
			get,
			*keys() {
				for (const name of tree.keys()) if (get(name) !== void 0) yield name;
			}
		};
	}
}
function isEmpty(tree) {
	for (const _ of tree.keys()) return false;
	return true;
}
/** The first path that the segments match, wildcards included; undefined if there is none. */
function findPath(root, segments, spend) {
	return find(root, 0)?.join("/");
	function find(node, depth) {
		const segment = segments[depth];
		if (segment === void 0 || node === "link") return [];
		if (node === "file") return void 0;
		for (const name of candidates(node, segment, spend)) {
			const child = node.get(name);
			const found = child && find(child, depth + 1);
			if (found) return [name, ...found];
		}
	}
}
/** A name costs about as much as this many characters of a variable. */
const stepsPerName = 50;
/** A name that looks like a pattern is also looked for as it is, as in BuildKit. */
function* candidates(tree, segment, spend) {
	spend(stepsPerName);
	yield segment;
	if (!hasWildcard(segment)) return;
	const steps = parseNamePattern(segment);
	for (const name of tree.keys()) {
		spend(stepsPerName + segment.length);
		if (matchesSteps(steps, name)) yield name;
	}
}
function hasWildcard(text) {
	return /[*?[]/.test(text);
}
/** A pattern for one name, as Go's `filepath.Match` reads it. The pattern has neither `/` nor escapes; a `[` that stays open is literal. */
function parseNamePattern(pattern) {
	const steps = [];
	const characters = Array.from(pattern);
	const lastEnd = characters.lastIndexOf("]");
	for (let index = 0; index < characters.length; index += 1) {
		const character = characters[index] ?? "";
		const negated = characters[index + 1] === "^";
		const start = index + (negated ? 2 : 1);
		if (character === "*") steps.push("run");
		else if (character === "?") steps.push(() => true);
		else if (character === "[" && start < lastEnd && characters[start] !== "]") {
			const end = characters.indexOf("]", start);
			const matches = parseClass(characters.slice(start, end));
			steps.push((one) => matches(one) !== negated);
			index = end;
		} else steps.push((one) => one === character);
	}
	return steps;
}
/** Go's classes have ranges, but no names such as `[:alpha:]`. */
function parseClass(content) {
	const ranges = [];
	for (let index = 0; index < content.length; index += 1) {
		const isRange = content[index + 1] === "-" && index + 2 < content.length;
		ranges.push([codePointOf(content[index]), codePointOf(content[isRange ? index + 2 : index])]);
		if (isRange) index += 2;
	}
	return (character) => {
		const code = codePointOf(character);
		return ranges.some(([first, last]) => first <= code && code <= last);
	};
}
function codePointOf(character = "") {
	return character.codePointAt(0) ?? -1;
}
// src/build-context/copy-check/describe-missing.ts
const maxInstructions = 10;
const maxSources = 10;
/** Looking for a name on disk takes a system call. */
const factorOnDisk = 10;
const hint = "The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.";
/** One warning for all missing sources, with a line for each instruction. */
function describeMissing(missing, context) {
	const [first] = missing;
	if (first === void 0) return [];
	const { file } = context;
	const instructions = [...Map.groupBy(missing, ({ line }) => line).values()];
	const sentences = instructions.slice(0, maxInstructions).map((sources) => describeInstruction(sources, context));
	const others = instructions.length - sentences.length;
	const more = others > 0 ? [`Missing sources in ${others} more instructions.`] : [];
	return [{
		message: [
			...sentences,
			...more,
			hint
		].join("\n"),
		place: {
			file,
			line: first.line
		}
	}];
}
/** `sources` are those of one instruction. */
function describeInstruction(sources, context) {
	const [{ line, instruction } = {
		line: 1,
		instruction: ""
	}] = sources;
	const shown = sources.slice(0, maxSources).map((source) => {
		const reason = reasonOf(source, context);
		return `'${excerpt(showName(source.source))}'${reason === void 0 ? "" : ` (${reason})`}`;
	});
	const names = [...shown, ...andMore(sources.length - shown.length)].join(", ");
	const noun = sources.length > 1 ? "sources are" : "source is";
	return `${showName(context.file)}:${line}: ${instruction} ${noun} not in the build context: ${names}.`;
}
function reasonOf({ segments }, context) {
	const { archive, disk, dockerignore, packedIgnoreFile, spend } = context;
	if (packedIgnoreFile && findPath(archive, segments, spend) !== void 0) return `packed, but ignored in the Docker build by '${showName(packedIgnoreFile.name)}'`;
	const path = findPath(disk, segments, (steps) => spend(steps * factorOnDisk));
	if (path === void 0) return segments.some(hasWildcard) ? "no match" : "no such file or directory";
	if (dockerignore && isIgnored(path, dockerignore.rules)) return `ignored by '${showName(dockerignore.name)}'`;
	return path.split("/").includes(".git") ? "'.git' is excluded" : void 0;
}
/** Decides directory by directory, as a walk does. */
function isIgnored(path, rules) {
	const names = path.split("/");
	let decision = {
		ignored: false,
		hits: rules.rootHits
	};
	for (const depth of names.keys()) decision = rules.decide(names.slice(0, depth + 1).join("/"), decision.hits);
	return decision.ignored;
}
// src/build-context/copy-check/variables.ts
const stepsPerCopiedVariable = 10;
/** Follows ARG, ENV and FROM as BuildKit does, from the first line on. */
function trackVariables(buildArgs, escape, spend) {
	const stages = /* @__PURE__ */ new Map();
	let global;
	let stage = startStage(void 0);
	let stageName = "";
	const scope = {
		variables: (name) => lookUp(name, stage),
		escape,
		spend
	};
	function startStage(base) {
		if (base) spend((base.args.size + base.env.size) * stepsPerCopiedVariable);
		return {
			args: new Map(base?.args),
			env: new Map(base?.env)
		};
	}
	function from(rest) {
		global ??= stage.args;
		const [image = "", as, name] = splitWords(rest, escape).filter((word) => !word.startsWith("--"));
		const base = expandWord(image, {
			...scope,
			variables: (key) => global?.get(key)
		});
		stage = startStage(stages.get(base?.toLowerCase() ?? ""));
		stageName = as?.toLowerCase() === "as" ? name?.toLowerCase() ?? "" : "";
	}
	function arg(rest) {
		for (const word of splitWords(rest, escape)) {
			const [name, value] = splitPair(word);
			const known = value === void 0 ? global?.get(name) : expandWord(value, scope);
			const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : known;
			stage.args.set(name, given);
		}
	}
	function env(rest) {
		const values = parseEnv(rest, escape).map(([name, value]) => [name, expandWord(value, scope)]);
		for (const [name, value] of values) stage.env.set(name, value);
	}
	return {
		...scope,
		see({ keyword, rest }) {
			if (keyword === "FROM") from(rest);
			else if (keyword === "ARG") arg(rest);
			else if (keyword === "ENV") env(rest);
			else return;
			if (stageName !== "") stages.set(stageName, stage);
		}
	};
}
/** Undefined if both are set and differ: Docker's builders disagree on which one wins. */
function lookUp(name, { args, env }) {
	if (!env.has(name)) return args.get(name);
	const value = env.get(name);
	return !args.has(name) || args.get(name) === value ? value : void 0;
}
/** `A=1 B="2 3"`, or the older `A 1 and the rest`. */
function parseEnv(rest, escape) {
	const words = splitWords(rest, escape);
	if (words[0]?.includes("=")) return words.map(splitPair).map(([name, value = ""]) => [name, value]);
	const [, name, value = ""] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
	return name === void 0 ? [] : [[name, value]];
}
function splitPair(word) {
	const equals = word.indexOf("=");
	return equals < 0 ? [word, void 0] : [word.slice(0, equals), word.slice(equals + 1)];
}
/** Linux accepts no longer variable, so a build with one fails; a variable that doubles itself repeatedly would fill the memory. */
const maxCharacters = 131072;
/** One part of a word. */
const tokens = (escape) => new RegExp([
	String.raw`'(?<single>[^']*)'`,
	String.raw`"(?<double>(?:${escape}.|[^"${escape}])*)"`,
	String.raw`${escape}(?<escaped>.?)`,
	String.raw`\$\{(?<braced>\w+)(?:(?<modifier>:?[-+?])(?<word>[^{}]*))?\}`,
	String.raw`\$(?<name>\w+)`,
	String.raw`(?<unreadable>\$[{@*#?\-$!]|["'])`,
	String.raw`(?<plain>[^'"$${escape}]+|.)`
].join("|"), "gsu");
const tokensOf = {
	"\\": tokens(String.raw`\\`),
	"`": tokens("`")
};
/**
* A word as BuildKit's `shell.Lex` processes it: quotes and escapes are removed, variables replaced. Undefined for an unknown variable, a
* word that Docker rejects, the modifiers `#`, `%` and `/`, and a result that is longer than a variable can be.
*/
function expandWord(word, scope) {
	return join(word, scope, (token) => {
		const { single, double, escaped, plain } = token;
		if (double !== void 0) return expandQuoted(double, scope);
		return single ?? escaped ?? plain ?? expandVariable(token, scope);
	});
}
/** Between double quotes, only `"`, `$` and the escape itself can be escaped, and single quotes are ordinary characters. */
function expandQuoted(text, scope) {
	return join(text, scope, (token, whole) => {
		const { single, escaped, unreadable } = token;
		if (escaped !== void 0) return [
			"\"",
			"$",
			scope.escape
		].includes(escaped) ? escaped : whole;
		if (unreadable === "'") return unreadable;
		if (single === void 0) return token["plain"] ?? expandVariable(token, scope);
		const inner = expandQuoted(single, scope);
		return inner === void 0 ? void 0 : `'${inner}'`;
	});
}
function expandVariable({ braced, name, modifier, word = "" }, scope) {
	const value = scope.variables(braced ?? name ?? "");
	if (value === void 0 || modifier === void 0) return value;
	const isGiven = !modifier.startsWith(":") || value !== "";
	if (modifier.endsWith("+")) return isGiven ? expandWord(word, scope) : "";
	if (isGiven) return value;
	return modifier.endsWith("-") ? expandWord(word, scope) : void 0;
}
/** Undefined as soon as one part is, or the result is too long. */
function join(text, { escape, spend }, expand) {
	let joined = "";
	for (const match of text.matchAll(tokensOf[escape])) {
		const part = expand(match.groups ?? {}, match[0]);
		if (part === void 0) return void 0;
		spend(1 + part.length);
		joined += part;
		if (joined.length > maxCharacters) return void 0;
	}
	return joined;
}
// src/build-context/copy-check/copy-sources.ts
const flag = /^--(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+\s*/s;
/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
/** Undefined for every other instruction, and for a COPY from a stage or an image. */
function parseCopy({ keyword, rest }, scope) {
	if (keyword !== "COPY" && keyword !== "ADD") return void 0;
	const { flags, words } = splitFlags(rest);
	if (flags.some((one) => one.startsWith("--from"))) return void 0;
	return {
		sources: parseList(words).slice(0, -1).filter((typed) => !isHeredoc(typed)).map((typed) => ({
			typed,
			path: expandWord(typed, scope)
		})).filter(({ path }) => path === void 0 || !remote.test(path)),
		parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one))
	};
}
function splitFlags(rest) {
	const flags = [];
	let words = rest.replace(/^--\s+/, "");
	for (let found = flag.exec(words); found; found = flag.exec(words)) {
		flags.push(found[0].trimEnd());
		words = words.slice(found[0].length).replace(/^--\s+/, "");
	}
	return {
		flags,
		words
	};
}
/** A JSON array of strings, or else words separated by blanks: quotes do not hold them together here. */
function parseList(text) {
	const list = parseJson(firstArray(text));
	if (!Array.isArray(list)) return text.split(/[\t\v\f\r ]+/);
	return list.every((one) => typeof one === "string") ? list : [];
}
/** A string, which may be cut off by the end of the text so that no text is read twice, or a bracket. */
const jsonToken = /"(?:[^"\\]|\\.)*"?|[[\]{}]/gs;
/** The array that the text begins with: Docker's builders read one and ignore what follows. Empty if there is none. */
function firstArray(text) {
	if (!text.startsWith("[")) return "";
	let depth = 0;
	for (const { 0: token, index } of text.matchAll(jsonToken)) {
		if (token === "[" || token === "{") depth += 1;
		else if (token === "]" || token === "}") depth -= 1;
		if (depth === 0) return text.slice(0, index + 1);
	}
	return "";
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/build-context/copy-check/missing-sources.ts
/**
* Sources that a Docker build would not find in its build context. Reports only what is certain, so nothing about unknown variables, paths
* behind a link, and wildcards that Docker's builders do not agree on.
*/
function findMissingSources(dockerfile, context, buildArgs, spend) {
	const { escape, instructions } = parseDockerfile(dockerfile);
	const tracker = trackVariables(buildArgs, escape, spend);
	return instructions.flatMap((instruction) => {
		tracker.see(instruction);
		const copy = parseCopy(instruction, tracker);
		if (copy === void 0) return [];
		const { line, keyword } = instruction;
		return missingOf(copy, context, spend).map((missing) => ({
			line,
			instruction: keyword,
			...missing
		}));
	});
}
function missingOf({ sources, parents }, tree, spend) {
	const missing = sources.flatMap((source) => lookFor(source, tree, spend) ?? []);
	const isAlone = missing.length === sources.length;
	return missing.filter(({ segments }) => {
		const wildcard = segments.findIndex(hasWildcard);
		if (wildcard < 0) return true;
		return !parents && failsBuild(segments.slice(0, wildcard), isAlone, tree, spend);
	});
}
/**
* Whether a wildcard that matches nothing fails the build: with BuildKit if the directory before it is missing, or if no instruction reads
* anything in that directory, which is not checked here; with Docker's classic builder if the instruction has no other source.
* `COPY .npmrc* ./` is a known way to make a file optional.
*/
function failsBuild(directory, isAlone, tree, spend) {
	return directory.length > 0 && (isAlone || findPath(tree, directory, spend) === void 0);
}
/** Undefined for a source that exists, or about which nothing is certain. */
function lookFor({ typed, path }, tree, spend) {
	if (path === void 0 || path.includes("\\")) return void 0;
	const segments = posix.join("/", path).split("/").filter(Boolean);
	return findPath(tree, segments, spend) === void 0 ? {
		source: typed,
		segments
	} : void 0;
}
// src/build-context/copy-check/check-copies.ts
/** Docker looks for these beside a `Dockerfile` and uses the first one. */
const ignoreFiles = ["Dockerfile.dockerignore", ".dockerignore"];
/** What a Docker build reads for itself, and `checkCopies` too. */
const checkedMembers = ["Dockerfile", ...ignoreFiles];
const maxDockerfileBytes = 1048576;
/** About a second. */
const maxSteps = 2e7;
/**
* Warns about each `COPY` and `ADD` of the packed Dockerfile whose source the Docker build would not find. The service builds from the
* unpacked archive: an ignore file in it hides members from the build, or is one that Docker rejects, which is a warning too.
*/
async function checkCopies(request) {
	const file = findIgnoreFile(request.members);
	try {
		return checkDockerfile(request, await readIgnoreFile(file, request));
	} catch (error) {
		if (!(error instanceof IgnoreFileError) || file === void 0) throw error;
		return [...checkDockerfile(request, void 0), warnOfIgnoreFile(error, file, request)];
	}
}
function findIgnoreFile(members) {
	const files = members.filter((member) => member.type !== "directory");
	return ignoreFiles.flatMap((name) => files.find(({ path }) => path === name) ?? [])[0];
}
/** Rejects with an `IgnoreFileError` if Docker rejects it. */
async function readIgnoreFile(file, { packed, contextDir, dockerignore }) {
	if (file === void 0) return void 0;
	if (file.type === "link") return dockerignore;
	const bytes = packed.get(file.path);
	const name = dockerignore?.name ?? namesOf(file, contextDir).at(-1) ?? file.path;
	if (bytes === void 0) throw fileTooLarge(name);
	return {
		name,
		rules: await parseDockerignore(bytes, name)
	};
}
function warnOfIgnoreFile(error, file, { workspace, contextDir }) {
	const { line, message, hint } = error;
	const effect = error instanceof IgnoreFileLimitError ? "The sources of COPY and ADD were checked without the packed ignore file." : "Docker rejects the packed ignore file, so the build may fail.";
	const source = file.type === "link" ? onDisk(contextDir, file.path) : sourceOf(file, contextDir);
	return {
		message: [`${effect} ${message}`, hint].filter(Boolean).join("\n"),
		place: {
			file: relativePath(workspace, source),
			line
		}
	};
}
var TooManyStepsError = class extends Error {};
/** Throws an `IgnoreFileError` for an expression that Docker rejects when a path reaches it. */
function checkDockerfile(request, packedIgnoreFile) {
	const { workspace, dockerfile, buildArgs, members, packed, disk, dockerignore } = request;
	const bytes = packed.get("Dockerfile");
	const file = relativePath(workspace, dockerfile);
	if (bytes === void 0 || bytes.length > maxDockerfileBytes) return [notChecked(file, `it has more than ${maxDockerfileBytes} bytes`)];
	let steps = 0;
	const spend = (more) => {
		steps += more;
		if (steps > maxSteps) throw new TooManyStepsError();
	};
	try {
		const archive = archiveTree(members);
		const context = packedIgnoreFile ? visibleTree(archive, packedIgnoreFile.rules, spend) : archive;
		return describeMissing(findMissingSources(new TextDecoder().decode(bytes), context, buildArgs, spend), {
			file,
			archive,
			disk,
			dockerignore,
			packedIgnoreFile,
			spend
		});
	} catch (error) {
		if (error instanceof TooManyStepsError) return [notChecked(file, "it is too complex")];
		throw error;
	}
}
function notChecked(file, reason) {
	return {
		message: `The sources of COPY and ADD in '${showName(file)}' were not checked: ${reason}.`,
		place: {
			file,
			line: 1
		}
	};
}
// src/build-context/files/tree.ts
/** A directory on disk, read only where it is looked into; what cannot be read counts as missing. */
function diskTree(directory) {
	return {
		get: (name) => readNode(join$1(directory, name)),
		keys: () => orUndefined(() => readdirSync(directory)) ?? []
	};
}
function readNode(path) {
	const stats = orUndefined(() => lstatSync(path));
	if (stats === void 0) return void 0;
	if (stats.isDirectory()) return diskTree(path);
	return stats.isSymbolicLink() ? "link" : "file";
}
function orUndefined(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/build-context/list-context.ts
/**
* Lists what the tool that the user knows would pack: by the rules of Agentex's own packager for a manifest, else by Docker's. Rejects
* with the signal's reason, `ChangedError`, `ReadError`, or an `ActionError` for what cannot be packed.
*/
async function listContext({ workspace, contextDir, dockerfile, manifest, includeGit, platform }, git, signal) {
	const indexModes = platform === "win32" ? await readIndexModes(contextDir, git, signal) : void 0;
	if (manifest) return {
		...await stageManifest(manifest, {
			workspace,
			includeGit,
			indexModes
		}, signal),
		dockerignore: void 0,
		howToExclude: excludeByManifest(manifest)
	};
	const ignoreFile = await selectIgnoreFile({
		contextDir,
		dockerfile
	}, signal);
	return {
		...await listDockerContext({
			contextDir,
			dockerfile,
			includeGit,
			indexModes,
			ignoreFile
		}, signal),
		dockerignore: ignoreFile,
		howToExclude: `Add a line for each to '${showName(ignoreFile?.name ?? ".dockerignore")}'.`
	};
}
/** A manifest's ignore file has patterns for single names, and no other is read. */
function excludeByManifest({ dockerignore }) {
	return dockerignore ? `Add a line with the name of each, without its directory, to '${showName(dockerignore.text)}'.` : "Add a line with the name of each, without its directory, to an ignore file that the manifest names as 'build.context.dockerignore'.";
}
// src/build-context/size-limits.ts
/** The service says 500 MB, which may mean either: a warning above the smaller, an error above the larger. */
const sizeLimits = {
	warnBytes: 5e8,
	maxBytes: 524288e3
};
const shown = 10;
/** For an archive that exceeds what the service accepts. */
function tooLargeError(members, contextDir, maxBytes) {
	const largest = listSizes(largestFiles(sizes(members, contextDir), shown));
	return new ActionError(`The packed build context exceeds ${maxBytes} bytes, the most that the service accepts. Nothing was sent. The largest files are:${largest}`, { hint: "Exclude what the build does not need, with lines in the ignore file." });
}
/** Bytes of all files before they are packed. */
function totalBytes(members, contextDir) {
	return sizes(members, contextDir).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
/** As they are now, without files that are gone. */
function sizes(members, contextDir) {
	return members.flatMap((member) => {
		if (member.type !== "file") return [];
		const stats = lstatSync(sourceOf(member, contextDir), { throwIfNoEntry: false });
		return stats ? [{
			path: member.path,
			sizeBytes: stats.size
		}] : [];
	});
}
// src/build-context/pack-errors.ts
/** For unreadable files and directories, together with all other unreadable files: the user wants to know of all at once. */
function unreadableError(known, members, contextDir) {
	const paths = [.../* @__PURE__ */ new Set([...known, ...unreadableFiles(members, contextDir)])];
	return new ActionError(`The runner's user may not read ${paths.length} of the build context's files or directories: ${listNames(paths.toSorted(compareBytes))}.`, { hint: "Make them readable before this step, or add lines for them to the ignore file." });
}
/** What stopped the packing, with what the user can do about it; anything unknown as it is. */
function describePackError(error, members, { contextDir, archivePath }) {
	if (error instanceof ReadError) return error.isDenied ? unreadableError([error.path], members, contextDir) : readError(error);
	const code = codeOf(error);
	if (code === void 0) return error;
	if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return diskFullError(error, totalBytes(members, contextDir), dirname(archivePath));
	return new ActionError(`Could not write the archive '${archivePath}': ${reasonOf$1(error)}.`, {
		cause: error,
		hint: "Make its directory writable for the runner's user."
	});
}
function readError(error) {
	return new ActionError(`Could not read '${showName(error.path)}' of the build context: ${reasonOf$1(error.cause)}.`, {
		cause: error,
		hint: "If the build does not need it, add a line for it to the ignore file."
	});
}
function unreadableFiles(members, contextDir) {
	return members.flatMap((member) => member.type === "file" && !isReadable(sourceOf(member, contextDir)) ? [member.path] : []);
}
function diskFullError(error, neededBytes, directory) {
	const { bavail, bsize } = statfsSync(directory);
	return new ActionError(`The disk is full: the archive of the build context needs up to ${neededBytes} bytes in '${directory}', where ${bavail * bsize} are free.`, {
		cause: error,
		hint: "Free disk space before this step, or exclude files with lines in the ignore file."
	});
}
// src/build-context/pack-warnings.ts
/** What a user should know about a packed build context, in full sentences. */
function packWarnings({ members, special, emptied }, sizeBytes, { warnBytes }) {
	const leaving = members.flatMap((member) => member.type === "link" && leadsOut(member.path, member.target) ? [member.path] : []);
	return [
		...sayOf(special, "Sockets, pipes and devices are not packed"),
		...sayOf(emptied, "The ignore file both includes and excludes these files, so they are packed without content, as Docker does"),
		...sayOf(leaving, "These symbolic links lead out of the build context; they are packed as links, without their targets"),
		...sizeBytes > warnBytes ? [`The packed build context has ${sizeBytes} bytes; the service accepts 500 MB and may reject it.`] : []
	];
}
// src/build-context/pack-context.ts
/** How often a context that changes while it is packed is packed again. */
const restarts = 2;
/**
* Packs a build context into a tar.gz whose bytes depend on names, modes and contents alone. Rejects with `ActionError` for what the
* user can change, or with the signal's reason; no truncated archive is left then.
*/
async function packContext(request, { clock, createFile = createArchiveFile }, signal) {
	const startMs = clock.monotonicMs();
	const { env, workspace, contextDir } = request;
	const tempDir = dirname(request.archivePath);
	await using git = await openGit({
		env,
		workspace,
		contextDir,
		tempDir
	}, signal);
	for (let attempt = 0;; attempt += 1) try {
		const [packed, provenance] = await bothOf((stop) => packOnce(request, createFile, git, stop), (stop) => readProvenance(contextDir, git, request.checkouts, stop), signal);
		return {
			...packed,
			provenance,
			durationMs: clock.monotonicMs() - startMs
		};
	} catch (error) {
		if (!(error instanceof ChangedError)) throw error;
		if (attempt >= restarts) throw changingError(error);
	}
}
async function packOnce(request, createFile, git, signal) {
	const { contextDir, archivePath, level, limits = sizeLimits } = request;
	let members = [];
	try {
		const listing = await listContext(request, git, signal);
		members = listing.members;
		if (listing.unreadable.length > 0) throw unreadableError(listing.unreadable, members, contextDir);
		const { howToExclude } = listing;
		const noted = await rejectCredentials({
			...request,
			members,
			howToExclude
		}, git, signal);
		const { sizeBytes, content, kept } = await writeArchive(members, {
			file: await createFile(archivePath),
			contextDir,
			level,
			keep: checkedMembers,
			onSize: (bytes) => {
				if (bytes > limits.maxBytes) throw tooLargeError(members, contextDir, limits.maxBytes);
			}
		}, signal);
		const messages = [...noted, ...packWarnings(listing, sizeBytes, limits)];
		const disk = diskTree(contextDir);
		const dockerfile = kept.get("Dockerfile");
		return {
			...content,
			archivePath,
			sizeBytes,
			ignored: listing.ignored,
			ignoreFile: listing.ignoreFile,
			dockerfileText: dockerfile && new TextDecoder().decode(dockerfile),
			warnings: [
				...await checkCopies({
					...request,
					...listing,
					packed: kept,
					disk
				}),
				...listing.warnings,
				...messages.map((message) => ({ message }))
			]
		};
	} catch (error) {
		throw describePackError(error, members, request);
	}
}
/** Does both at the same time. When one fails, the other is stopped, and has ended before the error is passed on. */
async function bothOf(one, other, signal) {
	const failure = new AbortController();
	const stop = AbortSignal.any([signal, failure.signal]);
	const works = [one(stop), other(stop)];
	try {
		return await Promise.all(works);
	} catch (error) {
		failure.abort(error);
		await Promise.allSettled(works);
		throw error;
	}
}
function changingError(error) {
	return new ActionError(`The build context kept changing during packing; last changed: '${showName(error.path)}'. Nothing was sent.`, {
		cause: error,
		hint: "Stop the process of an earlier step that still writes there, or add a line for its files to the ignore file."
	});
}
export { packContext };
