import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { Unprovable } from "#privacy/promises";

const executables = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Switches off what a browser calls home for by itself: a proof watches what the page does, not what the browser does. */
const silent = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a real browser with an empty profile. Throws `Unprovable` where the machine has none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = executables.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Unprovable({
      de: "Dieser Nachweis braucht einen Browser, und auf diesem Rechner ist keiner. Installieren Sie Chromium und prüfen Sie erneut.",
      en: "This proof needs a browser, and this machine has none. Install Chromium and run it again.",
    });
  }
  const playwright = await import("playwright-core").catch(() => {
    throw new Unprovable({
      de: "Dieser Nachweis braucht das Paket playwright-core. Es ist nicht installiert; holen Sie es mit npm ci nach.",
      en: "This proof needs the package playwright-core, which is not installed. Run npm ci with it.",
    });
  });
  return await playwright.chromium.launch({ executablePath, args: silent }).catch(() => {
    throw new Unprovable({
      de: "Dieser Nachweis braucht einen Browser, und der laufende Server startet keine anderen Programme. Starten Sie auf seinem Rechner: npm run audit.",
      en: "This proof needs a browser, and the running server starts no other process. Run npm run audit on its machine.",
    });
  });
}
