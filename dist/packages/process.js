import { __commonJSMin } from "../shared/rolldown-runtime.js";
// node_modules/process/index.js
var require_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = global.process;
}));
export { require_process };
