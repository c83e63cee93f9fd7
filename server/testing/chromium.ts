import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Environment variable that names the browser for tests and for the audit's browser proofs. */
export const chromiumVariable = "CHROMIUM_PATH";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

/** A Chromium on this machine: what `CHROMIUM_PATH` names, else the first known name on the search path; `null` where there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = environment[chromiumVariable];
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) throw new Error(`${chromiumVariable} is "${named}", which is not an executable file.`);
    return named;
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/** Finds a Chromium, or installs Debian's where that is possible. Throws an error that says how to get one. */
export function provideChromium(environment: Readonly<Record<string, string | undefined>>): string {
  const found = findChromium(environment);
  if (found !== null) return found;
  installDebianPackages(["chromium"]);
  const installed = findChromium(environment);
  if (installed !== null) return installed;
  throw new Error(
    "The browser tests need Chromium, and none was found. Install it (Debian and Ubuntu: `apt-get install chromium`), " +
      `or set ${chromiumVariable} to the browser's executable, and run \`npm test\` again.`,
  );
}

/** Installs Debian packages when this is root on a machine with apt-get; otherwise does nothing. */
export function installDebianPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  process.stdout.write(`Installing ${packages.join(", ")} with apt-get …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...parameters: string[]): void => {
    spawnSync("apt-get", ["-qq", ...parameters], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  };
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
