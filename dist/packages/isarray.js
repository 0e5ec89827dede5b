import { __commonJSMin } from "../shared/rolldown-runtime.js";
// node_modules/lazystream/node_modules/isarray/index.js
var require_isarray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toString = {}.toString;
	module.exports = Array.isArray || function(arr) {
		return toString.call(arr) == "[object Array]";
	};
}));
export { require_isarray };
