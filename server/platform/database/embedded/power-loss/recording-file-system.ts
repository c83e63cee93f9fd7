import { DurableFileSystem, type HostFileSystem } from "../durable-file-system.ts";

/** What happened to the files, in order. Paths are relative to the folder. */
export type FileEvent =
  | { readonly kind: "write"; readonly path: string; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: "truncate"; readonly path: string; readonly size: number }
  | { readonly kind: "create"; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: "rename"; readonly path: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "sync"; readonly path: string };

interface Stream {
  readonly nfd: number;
  readonly node: unknown;
}

interface Attributes {
  readonly size?: number;
}

type WriteParameters = [stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number];
type MakeNodeParameters = [parent: unknown, name: string, mode: number, device: number];

/** The operations of Emscripten's layer that change files. */
interface ChangingFileSystem {
  realPath(node: unknown): string;
  stream_ops: {
    fsync?: (stream: Stream) => number;
    write(...parameters: WriteParameters): number;
    setattr(stream: Stream, attributes: Attributes): void;
  };
  node_ops: {
    setattr(node: unknown, attributes: Attributes): void;
    mknod(...parameters: MakeNodeParameters): unknown;
    rename(node: unknown, parent: unknown, name: string): void;
    unlink(parent: unknown, name: string): void;
    rmdir(parent: unknown, name: string): void;
  };
}

const folderMode = 0o040000;
const typeMask = 0o170000;

/** Writes down every change of a file and every sync, to find out later what a power cut would have left. */
export class RecordingFileSystem extends DurableFileSystem {
  readonly events: FileEvent[] = [];
  readonly #folder: string;
  readonly #syncs: boolean;

  /** Without `syncs` it behaves as Emscripten's own layer, which has no such operation. */
  constructor(folder: string, { syncs }: { readonly syncs: boolean }) {
    super(folder);
    this.#folder = folder;
    this.#syncs = syncs;
  }

  protected override extend(host: HostFileSystem): void {
    if (this.#syncs) super.extend(host);
    const files = host as HostFileSystem & ChangingFileSystem; // Emscripten has more than the product needs
    this.#recordContents(files);
    this.#recordNames(files);
  }

  #recordContents(files: ChangingFileSystem): void {
    const { stream_ops: streams, node_ops: nodes } = files;
    const { fsync, write, setattr } = streams;
    const setNodeAttributes = nodes.setattr;
    const pathOf = (node: unknown) => this.#relative(files.realPath(node));
    const truncate = (node: unknown, { size }: Attributes) => {
      if (size !== undefined) this.events.push({ kind: "truncate", path: pathOf(node), size });
    };
    streams.write = (...parameters) => {
      const [stream, buffer, offset, , position] = parameters;
      const written = write(...parameters);
      const bytes = Uint8Array.from(buffer.subarray(offset, offset + written));
      this.events.push({ kind: "write", path: pathOf(stream.node), position, bytes });
      return written;
    };
    streams.setattr = (stream, attributes) => {
      setattr(stream, attributes);
      truncate(stream.node, attributes);
    };
    nodes.setattr = (node, attributes) => {
      setNodeAttributes(node, attributes);
      truncate(node, attributes);
    };
    if (!fsync) return;
    streams.fsync = (stream) => {
      const result = fsync(stream);
      this.events.push({ kind: "sync", path: pathOf(stream.node) });
      return result;
    };
  }

  #recordNames(files: ChangingFileSystem): void {
    const nodes = files.node_ops;
    const { mknod, rename, unlink, rmdir } = nodes;
    const pathIn = (parent: unknown, name: string) => this.#relative(`${files.realPath(parent)}/${name}`);
    nodes.mknod = (...parameters) => {
      const [parent, name, mode] = parameters;
      const node = mknod(...parameters);
      const isFolder = (mode & typeMask) === folderMode;
      this.events.push({ kind: "create", path: pathIn(parent, name), isFolder });
      return node;
    };
    nodes.rename = (node, parent, name) => {
      const path = this.#relative(files.realPath(node));
      rename(node, parent, name);
      this.events.push({ kind: "rename", path, to: pathIn(parent, name) });
    };
    nodes.unlink = (parent, name) => {
      unlink(parent, name);
      this.events.push({ kind: "remove", path: pathIn(parent, name) });
    };
    nodes.rmdir = (parent, name) => {
      rmdir(parent, name);
      this.events.push({ kind: "remove", path: pathIn(parent, name) });
    };
  }

  #relative(path: string): string {
    return path.slice(this.#folder.length + 1);
  }
}
