/** Largest file taken in, in bytes. */
export const fileMaxBytes = 100 * 1024 * 1024;

/** Most text read out of one file, in UTF-16 code units: about 8,000 pages. */
export const textMaxLength = 20_000_000;

/** Most pages read out of one PDF. */
export const pagesMax = 10_000;

/** Most bytes an office file may unpack to: a file that says more is no document. */
export const unpackedMaxBytes = 300 * 1024 * 1024;

/** Memory a reader may use before it is ended, in MiB. */
export const readerMemoryMiB = 1024;

/** Largest picture in pixels: an A3 page at 600 dots per inch. A file of a few kilobytes may claim any size. */
export const pictureMaxPixels = 70_000_000;

/** Most files taken out of one ZIP. */
export const archiveFilesMax = 5_000;

/** How deep files may lie in each other: a mail in a mail in a mail is 2 deep. */
export const depthMax = 3;
