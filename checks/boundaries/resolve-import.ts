import { existsSync } from "node:fs";
import { join, posix } from "node:path";

/** Where an import leads: a file of ours, a package or part of Node, or nowhere. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string; readonly specifier: string }
  | { readonly kind: "node"; readonly module: string }
  | { readonly kind: "missing" };

/** The names of our workspaces as packages, with the folder of each. */
const workspaces: Readonly<Record<string, string>> = {
  "@diskret/contract": "contract/index.ts",
  "@diskret/pseudonymiser": "pseudonymiser/index.ts",
};

const namedFiles: Readonly<Record<string, string>> = {
  "#testing/app": "server/testing/test-app.ts",
};

/** Resolves what a file imports, by the rules of this repository: relative paths with extension, `#` paths, packages. */
export function resolveImport(root: string, from: string, specifier: string): Target {
  if (specifier.startsWith(".") || specifier.startsWith("/")) {
    return fileTarget(root, posix.normalize(posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ""))));
  }
  if (specifier.startsWith("#")) return fileTarget(root, fileOfSubpath(specifier));
  const bare = specifier.replace(/^node:/, "");
  if (specifier.startsWith("node:") || nodeModules.has(bare.split("/")[0] ?? "")) return { kind: "node", module: bare };
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const workspace = workspaces[name];
  if (workspace !== undefined && specifier === name) return fileTarget(root, workspace);
  if (name.startsWith("@diskret/")) {
    return fileTarget(root, specifier.replace("@diskret/", ""));
  }
  return { kind: "package", name, specifier };
}

/** The `imports` of server/package.json: a folder's door, and the few files of the testing kit that have a name. */
function fileOfSubpath(specifier: string): string {
  return namedFiles[specifier] ?? `server/${specifier.slice(1)}/index.ts`;
}

function fileTarget(root: string, path: string): Target {
  return existsSync(join(root, path)) ? { kind: "file", path } : { kind: "missing" };
}

/** Node's modules that can also be named without `node:`. */
const nodeModules: ReadonlySet<string> = new Set([
  "assert",
  "async_hooks",
  "buffer",
  "child_process",
  "cluster",
  "console",
  "crypto",
  "dgram",
  "diagnostics_channel",
  "dns",
  "events",
  "fs",
  "http",
  "http2",
  "https",
  "inspector",
  "module",
  "net",
  "os",
  "path",
  "perf_hooks",
  "process",
  "punycode",
  "querystring",
  "readline",
  "repl",
  "stream",
  "string_decoder",
  "timers",
  "tls",
  "tty",
  "url",
  "util",
  "v8",
  "vm",
  "wasi",
  "worker_threads",
  "zlib",
]);
