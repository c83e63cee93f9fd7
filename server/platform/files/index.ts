export type { Measured } from "./encrypt-stream.ts";
export { FileDamaged, FileNotFound, FileTooLarge } from "./errors.ts";
export {
  createFileStore,
  type FileId,
  type FileStore,
  type FileStoreOptions,
  type KeyWrapper,
  type StoredFile,
} from "./file-store.ts";
