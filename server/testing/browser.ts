import { type Browser, chromium } from "playwright-core";
import { provideChromium } from "../../checks/suite/chromium.ts";

/** Starts the machine's Chromium so that it calls nobody by itself: what is seen then is what the page does. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
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
  });
}
