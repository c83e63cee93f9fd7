/** Reads a source; payload `organisationId`, `sourceId`. */
export const readSourceJob = "knowledge.read-source";

/** Frees the room that the rows of a removed source left in the tables; payload `sourceId`. */
export const freeRoomJob = "knowledge.free-room";

/** Removes an original whose source is gone; payload `fileId`. */
export const removeFileJob = "knowledge.remove-file";

/** Looks through a source for personal data before it is used; payload `organisationId`, `sourceId`. */
export const checkSourceJob = "knowledge.check-source";

/** Embeds the passages of a source; payload `organisationId`, `sourceId`. */
export const embedSourceJob = "knowledge.embed-source";

/** Looks at the watched folder; recurring, without payload. */
export const followFolderJob = "knowledge.follow-folder";
