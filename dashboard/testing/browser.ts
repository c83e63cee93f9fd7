import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts a Chromium of this machine so that it calls nobody by itself. `CHROMIUM_PATH` names another one. */
export function launchBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  const executablePath = named ?? places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`No Chromium at ${places.join(", ")}. Install it, or set CHROMIUM_PATH.`);
  const quiet = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ];
  return chromium.launch({ executablePath, args: [...quiet, "--disable-component-update", "--disable-sync"] });
}
