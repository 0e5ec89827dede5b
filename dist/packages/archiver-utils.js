import { __commonJSMin, __require } from "../shared/rolldown-runtime.js";
import { require_graceful_fs } from "./graceful-fs.js";
import { require_is_stream } from "./is-stream.js";
import { require_lazystream } from "./lazystream.js";
import { require_normalize_path } from "./normalize-path.js";
import { require_defaults, require_difference, require_flatten, require_isPlainObject, require_union } from "./lodash.js";
import { require_ours } from "./readable-stream.js";
import { require_commonjs } from "./glob.js";
// node_modules/archiver-utils/file.js
var require_file = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* archiver-utils
	*
	* Copyright (c) 2012-2014 Chris Talkington, contributors.
	* Licensed under the MIT license.
	* https://github.com/archiverjs/node-archiver/blob/master/LICENSE-MIT
	*/
	var fs = require_graceful_fs();
	var path = __require("path");
	var flatten = require_flatten();
	var difference = require_difference();
	var union = require_union();
	var isPlainObject = require_isPlainObject();
	var glob = require_commonjs();
	var file = module.exports = {};
	var pathSeparatorRe = /[\/\\]/g;
	var processPatterns = function(patterns, fn) {
		var result = [];
		flatten(patterns).forEach(function(pattern) {
			var exclusion = pattern.indexOf("!") === 0;
			if (exclusion) pattern = pattern.slice(1);
			var matches = fn(pattern);
			if (exclusion) result = difference(result, matches);
			else result = union(result, matches);
		});
		return result;
	};
	file.exists = function() {
		var filepath = path.join.apply(path, arguments);
		return fs.existsSync(filepath);
	};
	file.expand = function(...args) {
		var options = isPlainObject(args[0]) ? args.shift() : {};
		var patterns = Array.isArray(args[0]) ? args[0] : args;
		if (patterns.length === 0) return [];
		var matches = processPatterns(patterns, function(pattern) {
			return glob.sync(pattern, options);
		});
		if (options.filter) matches = matches.filter(function(filepath) {
			filepath = path.join(options.cwd || "", filepath);
			try {
				if (typeof options.filter === "function") return options.filter(filepath);
				else return fs.statSync(filepath)[options.filter]();
			} catch (e) {
				return false;
			}
		});
		return matches;
	};
	file.expandMapping = function(patterns, destBase, options) {
		options = Object.assign({ rename: function(destBase, destPath) {
			return path.join(destBase || "", destPath);
		} }, options);
		var files = [];
		var fileByDest = {};
		file.expand(options, patterns).forEach(function(src) {
			var destPath = src;
			if (options.flatten) destPath = path.basename(destPath);
			if (options.ext) destPath = destPath.replace(/(\.[^\/]*)?$/, options.ext);
			var dest = options.rename(destBase, destPath, options);
			if (options.cwd) src = path.join(options.cwd, src);
			dest = dest.replace(pathSeparatorRe, "/");
			src = src.replace(pathSeparatorRe, "/");
			if (fileByDest[dest]) fileByDest[dest].src.push(src);
			else {
				files.push({
					src: [src],
					dest
				});
				fileByDest[dest] = files[files.length - 1];
			}
		});
		return files;
	};
	file.normalizeFilesArray = function(data) {
		var files = [];
		data.forEach(function(obj) {
			if ("src" in obj || "dest" in obj) files.push(obj);
		});
		if (files.length === 0) return [];
		files = _(files).chain().forEach(function(obj) {
			if (!("src" in obj) || !obj.src) return;
			if (Array.isArray(obj.src)) obj.src = flatten(obj.src);
			else obj.src = [obj.src];
		}).map(function(obj) {
			var expandOptions = Object.assign({}, obj);
			delete expandOptions.src;
			delete expandOptions.dest;
			if (obj.expand) return file.expandMapping(obj.src, obj.dest, expandOptions).map(function(mapObj) {
				var result = Object.assign({}, obj);
				result.orig = Object.assign({}, obj);
				result.src = mapObj.src;
				result.dest = mapObj.dest;
				[
					"expand",
					"cwd",
					"flatten",
					"rename",
					"ext"
				].forEach(function(prop) {
					delete result[prop];
				});
				return result;
			});
			var result = Object.assign({}, obj);
			result.orig = Object.assign({}, obj);
			if ("src" in result) Object.defineProperty(result, "src", {
				enumerable: true,
				get: function fn() {
					var src;
					if (!("result" in fn)) {
						src = obj.src;
						src = Array.isArray(src) ? flatten(src) : [src];
						fn.result = file.expand(expandOptions, src);
					}
					return fn.result;
				}
			});
			if ("dest" in result) result.dest = obj.dest;
			return result;
		}).flatten().value();
		return files;
	};
}));
// node_modules/archiver-utils/index.js
var require_archiver_utils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* archiver-utils
	*
	* Copyright (c) 2015 Chris Talkington.
	* Licensed under the MIT license.
	* https://github.com/archiverjs/archiver-utils/blob/master/LICENSE
	*/
	var fs = require_graceful_fs();
	var path = __require("path");
	var isStream = require_is_stream();
	var lazystream = require_lazystream();
	var normalizePath = require_normalize_path();
	var defaults = require_defaults();
	__require("stream").Stream;
	var PassThrough = require_ours().PassThrough;
	var utils = module.exports = {};
	utils.file = require_file();
	utils.collectStream = function(source, callback) {
		var collection = [];
		var size = 0;
		source.on("error", callback);
		source.on("data", function(chunk) {
			collection.push(chunk);
			size += chunk.length;
		});
		source.on("end", function() {
			var buf = Buffer.alloc(size);
			var offset = 0;
			collection.forEach(function(data) {
				data.copy(buf, offset);
				offset += data.length;
			});
			callback(null, buf);
		});
	};
	utils.dateify = function(dateish) {
		dateish = dateish || /* @__PURE__ */ new Date();
		if (dateish instanceof Date) dateish = dateish;
		else if (typeof dateish === "string") dateish = new Date(dateish);
		else dateish = /* @__PURE__ */ new Date();
		return dateish;
	};
	utils.defaults = function(object, source, guard) {
		var args = arguments;
		args[0] = args[0] || {};
		return defaults(...args);
	};
	utils.isStream = function(source) {
		return isStream(source);
	};
	utils.lazyReadStream = function(filepath) {
		return new lazystream.Readable(function() {
			return fs.createReadStream(filepath);
		});
	};
	utils.normalizeInputSource = function(source) {
		if (source === null) return Buffer.alloc(0);
		else if (typeof source === "string") return Buffer.from(source);
		else if (utils.isStream(source)) return source.pipe(new PassThrough());
		return source;
	};
	utils.sanitizePath = function(filepath) {
		return normalizePath(filepath, false).replace(/^\w+:/, "").replace(/^(\.\.\/|\/)+/, "");
	};
	utils.trailingSlashIt = function(str) {
		return str.slice(-1) !== "/" ? str + "/" : str;
	};
	utils.unixifyPath = function(filepath) {
		return normalizePath(filepath, false).replace(/^\w+:/, "");
	};
	utils.walkdir = function(dirpath, base, callback) {
		var results = [];
		if (typeof base === "function") {
			callback = base;
			base = dirpath;
		}
		fs.readdir(dirpath, function(err, list) {
			var i = 0;
			var file;
			var filepath;
			if (err) return callback(err);
			(function next() {
				file = list[i++];
				if (!file) return callback(null, results);
				filepath = path.join(dirpath, file);
				fs.stat(filepath, function(err, stats) {
					results.push({
						path: filepath,
						relative: path.relative(base, filepath).replace(/\\/g, "/"),
						stats
					});
					if (stats && stats.isDirectory()) utils.walkdir(filepath, base, function(err, res) {
						if (err) return callback(err);
						res.forEach(function(dirEntry) {
							results.push(dirEntry);
						});
						next();
					});
					else next();
				});
			})();
		});
	};
}));
export { require_archiver_utils };
