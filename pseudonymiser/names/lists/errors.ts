/** A file of lists or weights that is damaged, or was written for another version. */
export class NameListFormatError extends Error {
  constructor() {
    super("Reading the name lists failed: the file is damaged or of another version. Install the package again.");
    this.name = "NameListFormatError";
  }
}
