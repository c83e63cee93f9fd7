import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildWidget } from "./build.ts";

const dist = join(import.meta.dirname, "dist");
const kilobyte = 1000;

beforeAll(async () => {
  await buildWidget();
});

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
}

/** The scripts that a host page's visitor loads once the chat is open. */
function chatScripts(): string[] {
  return readdirSync(join(dist, "widget")).flatMap((name) => (/^chat-.*\.js$/.test(name) ? [`widget/${name}`] : []));
}

describe("the built widget", () => {
  it("weighs at most 3 kB for the loader, 15 kB before the chat opens and 35 kB in all, gzipped", () => {
    const loader = gzipped(["widget.js"]);
    const all = loader + gzipped(chatScripts());
    expect(loader).toBeLessThanOrEqual(3 * kilobyte);
    expect(loader).toBeLessThanOrEqual(15 * kilobyte);
    expect(all).toBeLessThanOrEqual(35 * kilobyte);
  });

  it("brings the chat in one file, which the loader names", () => {
    const [chat, ...more] = chatScripts();
    expect(more).toEqual([]);
    expect(readFileSync(join(dist, "widget.js"), "utf8")).toContain(`/${chat}`);
  });

  it("gives the page no inline script or style and nothing from elsewhere", () => {
    const html = readFileSync(join(dist, "index.html"), "utf8");
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/);
    expect(html.match(/(?:src|href)="(?!\/)[^"]*"/g)).toBeNull();
  });

  it("is not built again while its sources stay the same", async () => {
    expect(await buildWidget()).toBe(false);
  });
});
