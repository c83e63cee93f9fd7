import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type ContractServer, startContractServer } from "./contract-server.ts";
import type { ScenarioName } from "./scenarios.ts";

/** Builds the page into a folder of its own, so that a server that runs elsewhere keeps its files. */
export function buildPage(): { readonly folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "diskret-dashboard-"));
  execFileSync(process.execPath, ["build.ts", folder], { cwd: fileURLToPath(new URL("..", import.meta.url)) });
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface PageOptions {
  readonly scenario?: ScenarioName;
  readonly language?: "de-DE" | "en-GB";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  /** Leaves the sign-in page in view. */
  readonly signedOut?: boolean;
}

export interface OpenedPage extends AsyncDisposable {
  readonly page: Page;
  readonly server: ContractServer;
  /** Addresses of other hosts that were asked for, policy violations and script errors: what must stay empty. */
  readonly faults: readonly string[];
}

/** Opens the page in a fresh browser profile on a fresh server, signed in unless told otherwise. */
export async function openPage(browser: Browser, folder: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { scenario = "well", language = "de-DE", theme = "light", width = 1280 } = options;
  const server = await startContractServer(scenario, folder);
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    reducedMotion: "reduce",
    viewport: { width, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(server.url)) faults.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  await page.goto(`${server.url}/operator${options.signedOut ? "" : `#token=${server.linkToken}`}`);
  await page.waitForSelector(options.signedOut ? ".sign-in h1" : "#content h1:not(.hidden)");
  return {
    page,
    server,
    faults,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
