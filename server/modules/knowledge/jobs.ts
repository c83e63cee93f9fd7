/** Reads a source; payload `organisationId`, `sourceId`. */
export const readSourceJob = "knowledge.read-source";

/** Removes an original whose source is gone; payload `fileId`. */
export const removeFileJob = "knowledge.remove-file";
