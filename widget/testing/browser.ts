import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The path of a Chromium on this machine. `CHROMIUM_PATH` names another one. Throws where there is none. */
export function findBrowser(): string {
  // biome-ignore lint/style/noProcessEnv: a test's own setting, not the product's
  const named = process.env["CHROMIUM_PATH"];
  const found = [...(named === undefined ? [] : [named]), ...places].find(isExecutable);
  if (found === undefined) {
    throw new Error(`No Chromium found at ${places.join(", ")}. Install it, or set CHROMIUM_PATH to its executable.`);
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts Chromium so that it calls nobody by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
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
