export { findTraces, type Trace } from "./find-traces.ts";
export { lookThrough } from "./look-through.ts";
export { bringVisitor, markerWord, type ProbeExchange, type ProbeVisitor, storedRows } from "./probe-visitor.ts";
export { corePromises } from "./promises.ts";
