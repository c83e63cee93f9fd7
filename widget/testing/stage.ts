import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { launchBrowser } from "../../server/testing/browser.ts";
import { buildWidget } from "../build.ts";
import { type ContractServer, startContractServer } from "./contract-server.ts";
import { type HostPages, startHostPages } from "./host-pages.ts";

/** The built widget on its own server, a host of foreign pages, and a browser. */
export interface Stage extends AsyncDisposable {
  readonly server: ContractServer;
  readonly hosts: HostPages;
  readonly browser: Browser;
  /** A page in a fresh browser profile, until the test ends. What goes wrong in it (errors, broken policies) is collected. */
  open(address: string, options?: BrowserContextOptions): Promise<{ page: Page; faults: string[] }>;
}

export async function openStage(): Promise<Stage> {
  await buildWidget();
  const server = await startContractServer();
  const hosts = await startHostPages(server.origin);
  const browser = await launchBrowser();
  return {
    server,
    hosts,
    browser,
    async open(address, options = {}) {
      const context = await browser.newContext({ locale: "de-DE", ...options });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      return { page, faults: await visit(page, address) };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await hosts[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Opens an address and collects its errors; refused and broken requests are what tests provoke, so they are not among them. */
export async function visit(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (entry) => {
    if (entry.type() === "error" && !/Failed to load resource|net::ERR/.test(entry.text())) faults.push(entry.text());
  });
  await page.goto(address);
  return faults;
}
