import { closeSync, fsyncSync, openSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type EngineOptions = Parameters<NodeFS["init"]>[1];

/** What Emscripten hands to a file operation: a regular file has a descriptor of the host, a folder has none. */
export interface OpenFile {
  readonly nfd?: number;
  readonly node: unknown;
}

/** Emscripten's file system over the host's files, as far as it is touched here. */
export interface HostFileSystem {
  realPath(node: unknown): string;
  readonly stream_ops: {
    fsync?: (file: OpenFile) => number;
    write(file: OpenFile, buffer: Uint8Array, offset: number, length: number, position: number): number;
  };
  readonly node_ops: Record<string, (...parameters: never[]) => unknown>;
}

/**
 * The engine's files on the host's disk, with a true fsync. Emscripten's own layer has no such operation, so the engine
 * believes its writes safe while they lie in the kernel's cache: enough when the process dies, not when the power fails.
 */
export class DurableFileSystem extends NodeFS {
  override async init(engine: PGlite, options: EngineOptions): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(engine, options);
    const prepare = (module: { FS: { filesystems: unknown } }) => {
      const { NODEFS } = module.FS.filesystems as { NODEFS: HostFileSystem }; // Emscripten's types leave the built-in ones out
      this.extend(NODEFS);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), prepare] } };
  }

  /** Adds the missing operation; a test's layer adds more. */
  protected extend(host: HostFileSystem): void {
    host.stream_ops.fsync = (file) => {
      if (file.nfd === undefined) syncFolder(host.realPath(file.node));
      else fsyncSync(file.nfd);
      return 0;
    };
  }
}

/** Makes the names in a folder durable: a new or renamed file is not, until its folder is synced too. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
