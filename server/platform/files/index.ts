export type { Measured } from "./encrypt-stream.ts";
export { FileDamaged, FileNotFound, FileTooLarge } from "./errors.ts";
export type { KeyWrapper } from "./file-header.ts";
export {
  createFileStore,
  type FileId,
  type FileStore,
  type FileStoreOptions,
  type RewrapCounts,
  type StoredFile,
} from "./file-store.ts";
