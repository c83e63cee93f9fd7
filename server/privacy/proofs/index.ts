export { findTraces, type Trace } from "./find-traces.ts";
export { bringVisitor, markerWord, type ProbeExchange, type ProbeVisitor, storedRows } from "./probe-visitor.ts";
export { corePromises } from "./promises.ts";
