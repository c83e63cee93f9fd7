export type { RestoreOptions } from "./restore-options.ts";
export { createRestoreStream, longestHoldBack, type RestoreStream } from "./restore-stream.ts";
export { type RestoredText, restoreText } from "./restore-text.ts";
