import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";

const folder = import.meta.dirname;
const distFolder = join(folder, "dist");
const manifestName = "manifest.json";

/** What the server needs to know of the built files. */
export interface WidgetManifest {
  /** Hash of all sources; the build is skipped while it stays the same. */
  readonly sources: string;
  /** Path of the chat bundle on the server, e.g. `/widget/chat-Ab12.js`. */
  readonly chat: string;
}

/** Browsers that know `light-dark()`, constructed style sheets and popovers (2024 on); older styles are not spelled out. */
const browsers = ["chrome125", "firefox128", "safari18"];

const shared: InlineConfig = {
  configFile: false,
  logLevel: "warn",
  root: join(folder, "page"),
  base: "/",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

/** Builds loader, chat and page into `widget/dist`. Returns false when the sources are unchanged. */
export async function buildWidget(): Promise<boolean> {
  const sources = hashSources();
  if (readManifest()?.sources === sources) return false;
  // built beside and moved in one go, so that whoever reads `dist` never sees half of it
  const target = join(folder, "node_modules", `.build-${process.pid}`);
  const chat = await buildPageAndChat(target);
  await buildLoader(target, chat);
  const manifest: WidgetManifest = { sources, chat };
  writeFileSync(join(target, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(distFolder, { recursive: true, force: true });
  renameSync(target, distFolder);
  return true;
}

function readManifest(): WidgetManifest | null {
  const stampFile = join(distFolder, manifestName);
  // as: only this file writes it
  return existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, "utf8")) as WidgetManifest) : null;
}

function hashSources(): string {
  const hash = createHash("sha256");
  const own = globSync("{loader,chat,page,tokens}/**/*.{ts,tsx,css,html,svg}", { cwd: folder });
  for (const file of [...own.filter((name) => !name.endsWith(".test.ts")).sort(), "build.ts", "package.json"]) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex");
}

/** One graph for both, so that page and widget share the chat's file. */
async function buildPageAndChat(target: string): Promise<string> {
  const result = await build({
    ...shared,
    build: {
      outDir: target,
      emptyOutDir: false,
      target: browsers,
      cssTarget: browsers,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { page: join(folder, "page/index.html"), chat: join(folder, "chat/index.ts") },
        preserveEntrySignatures: "allow-extension",
        output: {
          entryFileNames: "widget/[name]-[hash].js",
          chunkFileNames: "widget/[name]-[hash].js",
          assetFileNames: "widget/[name]-[hash][extname]",
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((each) => ("output" in each ? each.output : []));
  const chat = chunks.find((chunk) => chunk.type === "chunk" && chunk.isEntry && chunk.name === "chat");
  if (chat === undefined)
    throw new Error("Building the widget made no chat bundle. Look for the entry `chat` in widget/build.ts.");
  return `/${chat.fileName}`;
}

/** A classic script: `<script async>` on any page, with the chat's path written in. */
async function buildLoader(target: string, chat: string): Promise<void> {
  await build({
    ...shared,
    define: { __CHAT_PATH__: JSON.stringify(chat) },
    build: {
      outDir: target,
      emptyOutDir: false,
      target: browsers,
      cssTarget: browsers,
      rolldownOptions: {
        input: join(folder, "loader/loader.ts"),
        output: { format: "iife", entryFileNames: "widget.js" },
      },
    },
  });
}

if (import.meta.main) {
  const built = await buildWidget();
  process.stdout.write(built ? "The widget is built.\n" : "The widget is unchanged.\n");
}
