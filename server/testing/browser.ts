import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { provideChromium } from "./chromium.ts";

const patienceMs = 100_000;

/** How the machine's Chromium is started so that it calls nobody by itself: what is seen then is what the page does. */
export function quietChromium(): Pick<LaunchOptions, "executablePath" | "args"> {
  return {
    executablePath: provideChromium(process.env),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** Starts the machine's Chromium, quiet. Its pages are waited for as long as a busy machine needs. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch(quietChromium());
  browser.on("context", (context) => context.setDefaultTimeout(patienceMs));
  return browser;
}
