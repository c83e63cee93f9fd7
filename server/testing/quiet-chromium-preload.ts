import { chromium } from "playwright-core";
import { quietChromium } from "./browser.ts";

// Loaded with --import before a program of others that starts a browser: it gets the machine's Chromium, quiet, in place
// of one that it would download.
const launch = chromium.launch.bind(chromium);
chromium.launch = (options = {}) => {
  const { executablePath, args = [] } = quietChromium();
  return launch({ ...options, ...(executablePath && { executablePath }), args: [...(options.args ?? []), ...args] });
};
