/** The database cannot be opened or used; the message says what was tried, the state found and how to mend it. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** The data folder belongs to another running process. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/** A migration cannot be applied; the message names it. */
export class MigrationFailed extends Error {
  override readonly name = "MigrationFailed";
}
