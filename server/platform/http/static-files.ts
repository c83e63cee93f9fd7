import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { HttpEnv } from "./http-env.ts";

/** The files of one built folder. */
export interface StaticFiles {
  /** Answers with a file of the folder, e.g. `assets/page-D3a9xK2c.js`; 404 where there is none of this name. */
  respond(context: Context<HttpEnv>, name: string): Promise<Response>;
}

/** Which files are served, and how. */
export interface StaticFilesOptions {
  /** Absolute path. A folder that is missing serves nothing. */
  readonly folder: string;
  /** Whether pages of other origins may load the files, as they must the widget. */
  readonly crossOrigin?: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const compressible = /^(?:text\/|application\/|image\/svg)/;
/** Names that carry a hash of their content, as the build writes them: what they name never changes. */
const hashedName = /-[\w-]{8,}\.\w+$/;

interface Variant {
  readonly encoding: "br" | "gzip" | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface LoadedFile {
  readonly type: string;
  readonly hash: string;
  readonly immutable: boolean;
  /** Best first. */
  readonly variants: readonly Variant[];
}

/**
 * Serves a folder from memory, compressed once per file. The names are those found at the start: no path of a request
 * reaches the file system.
 */
export async function createStaticFiles(options: StaticFilesOptions): Promise<StaticFiles> {
  const found = await readdir(options.folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places = found
    .filter((entry) => entry.isFile() && path.extname(entry.name) in types)
    .map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Map(places.map((place) => [path.relative(options.folder, place).split(path.sep).join("/"), place]));
  const loaded = new Map<string, Promise<LoadedFile>>();

  return {
    respond: async (context, name) => {
      const place = known.get(name);
      if (place === undefined) throw new HTTPException(404);
      const file = loaded.get(name) ?? load(place);
      loaded.set(name, file);
      return respond(context, await file, options.crossOrigin ?? false);
    },
  };
}

async function load(place: string): Promise<LoadedFile> {
  const bytes = new Uint8Array(await readFile(place));
  const type = types[path.extname(place)] ?? "application/octet-stream";
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const variants = compressible.test(type) ? await compress(bytes) : [];
  return {
    type,
    hash,
    immutable: hashedName.test(path.basename(place)),
    variants: [...variants.filter((variant) => variant.bytes.length < bytes.length), { encoding: null, bytes }],
  };
}

async function compress(bytes: Uint8Array): Promise<readonly Variant[]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return [
    { encoding: "br", bytes: new Uint8Array(br) },
    { encoding: "gzip", bytes: new Uint8Array(gz) },
  ];
}

function respond(context: Context<HttpEnv>, file: LoadedFile, crossOrigin: boolean): Response {
  const accepted = context.req.header("accept-encoding") ?? "";
  const fits = ({ encoding }: Variant) => encoding === null || accepts(accepted, encoding);
  const variant = file.variants.find(fits) ?? { encoding: null, bytes: new Uint8Array() };
  const etag = `"${file.hash}${variant.encoding === null ? "" : `-${variant.encoding}`}"`;
  context.header("content-type", file.type); // also on a 304: its headers replace those of the stored page, the policy included
  context.header("etag", etag);
  context.header("vary", "Accept-Encoding");
  context.header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (crossOrigin) {
    context.header("cross-origin-resource-policy", "cross-origin");
    context.header("access-control-allow-origin", "*");
  }
  const known = (context.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return context.body(null, 304);
  if (variant.encoding !== null) context.header("content-encoding", variant.encoding);
  return context.body(variant.bytes);
}

/** Whether `Accept-Encoding` names the encoding without refusing it (RFC 9110, 12.5.3). */
function accepts(header: string, encoding: string): boolean {
  return header.split(",").some((part) => {
    const [name, weight] = part.split(";").map((piece) => piece.trim());
    return name === encoding && !/^q=0(?:\.0*)?$/.test(weight ?? "");
  });
}
