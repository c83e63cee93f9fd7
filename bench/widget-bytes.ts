import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { temporaryFolder } from "../server/testing/start-product.ts";
import { keepResults } from "./figures.ts";

/**
 * Weighs the scripts that a visitor's browser loads for a chat: ours, and those of four published widgets, from the
 * packages as npm has them today. `node bench/widget-bytes.ts`; README.md says what is counted.
 */
const peers = [
  { name: "@typebot.io/js", entry: "dist/web.js" },
  { name: "flowise-embed", entry: "dist/web.js" },
  { name: "@n8n/chat", entry: "dist/chat.bundle.es.js" },
  { name: "@botpress/webchat", entry: "dist/index.js" },
] as const;

interface Weight {
  readonly files: readonly string[];
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Packages that the entry imports and does not contain: they come on top. */
  readonly notCounted?: readonly string[];
}

/** A static import or re-export where a statement may begin; `import("…")` is none. */
const importPattern = /(?:^|[;}\n]|\*\/)\s*(?:import|export)\s*(?:[\w$*{][\w$*{},\s]*\bfrom\s*)?["']([^"'\s]+)["']/g;
const script = /\.[cm]?js$/;

/** An entry with everything it imports statically; what it imports on demand is not counted. */
function weigh(folder: string, entries: readonly string[]): Weight {
  const files = new Set<string>();
  const outside = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const [, name = ""] of readFileSync(join(folder, file), "utf8").matchAll(importPattern)) {
      const place = join(dirname(file), name);
      if (!name.startsWith(".")) outside.add(name);
      else if (script.test(place) && existsSync(join(folder, place))) waiting.push(place);
    }
  }
  const contents = [...files].map((file) => readFileSync(join(folder, file)));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    files: [...files],
    bytes: sum(contents.map((content) => content.length)),
    gzipBytes: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    ...(outside.size > 0 && { notCounted: [...outside].sort() }),
  };
}

/** Downloads a package as published, without installing it or running any of its scripts. */
function download(name: string, folder: string): { readonly version: string; readonly content: string } {
  const archive = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", name], {
    cwd: folder,
    encoding: "utf8",
  });
  execFileSync("tar", ["xzf", archive.trim()], { cwd: folder });
  const content = join(folder, "package");
  const { version } = JSON.parse(readFileSync(join(content, "package.json"), "utf8")) as { version: string }; // npm takes no package without one
  return { version, content };
}

function weighPeer({ name, entry }: (typeof peers)[number]): object {
  using folder = temporaryFolder();
  const { version, content } = download(name, folder.path);
  return { name, version, ...weigh(content, [entry]) };
}

function weighOurs(): object {
  const dist = fileURLToPath(new URL("../widget/dist/", import.meta.url));
  const chat = readdirSync(join(dist, "widget")).filter((file) => /^chat-.*\.js$/.test(file));
  return {
    loadedWithThePage: weigh(dist, ["widget.js"]),
    loadedInAllOnceOpened: weigh(dist, ["widget.js", ...chat.map((file) => `widget/${file}`)]),
  };
}

keepResults("widget-bytes", { diskret: weighOurs(), peers: peers.map(weighPeer) });
