import { closeSync, fsyncSync, openSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type EngineOptions = Parameters<NodeFS["init"]>[1];

/** Emscripten's file system over the host's files, as far as it is touched here. `nfd` is the host's descriptor. */
export interface HostFileSystem {
  readonly stream_ops: { fsync?: (file: { readonly nfd: number }) => number };
}

const inputOutputError = 29; // EIO in WASI's numbering

/**
 * The engine's files on the host's disk, with a true fsync. Emscripten's own layer has no such operation, so the engine
 * believes its writes safe while they lie in the kernel's cache: enough when the process dies, not when the power fails.
 */
export class DurableFileSystem extends NodeFS {
  readonly #onAbort: (reason: string) => void;

  /** `onAbort` is called when the engine gives up, say because the disk is full; it must not be used any more then. */
  constructor(folder: string, onAbort: (reason: string) => void = () => undefined) {
    super(folder);
    this.#onAbort = onAbort;
  }

  override async init(engine: PGlite, options: EngineOptions): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(engine, options);
    const prepare = (module: { FS: { filesystems: unknown } }) => {
      const { NODEFS } = module.FS.filesystems as { NODEFS: HostFileSystem }; // Emscripten's types leave the built-in ones out
      this.extend(NODEFS);
    };
    // Otherwise the engine goes on after its own panic and never answers again.
    const onAbort = () => this.#onAbort("it gave up, as it does when a file cannot be written; is the disk full?");
    return { emscriptenOpts: { ...emscriptenOpts, onAbort, preRun: [...(emscriptenOpts.preRun ?? []), prepare] } };
  }

  /** Adds the missing operation; a test's layer adds more. */
  protected extend(host: HostFileSystem): void {
    host.stream_ops.fsync = (file) => {
      // A thrown error would be swallowed on its way through the engine and the commit acknowledged all the same.
      try {
        fsyncSync(file.nfd);
        return 0;
      } catch {
        return inputOutputError;
      }
    };
  }
}

/** Makes a file, or the names in a folder, durable: a new or renamed file is not, until its folder is synced too. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
