/** Something that only some places of the server may reach for, however it is written. */
export interface Capability {
  readonly what: string;
  /** Node's modules that give it. Their types may be imported anywhere. */
  readonly modules: readonly string[];
  /** Packages that give it. */
  readonly packages: readonly string[];
  /** Paths (beginnings) that may use it, each with the reason beside it. */
  readonly allowed: readonly string[];
  /** Names of those modules that give nothing away. */
  readonly harmless?: readonly string[];
}

/** What the server's own code may only touch in named places. Tests are free: they play the outside world. */
export const capabilities: readonly Capability[] = [
  {
    what: "outgoing connections",
    modules: ["net", "tls", "dns", "dns/promises", "https", "http2", "dgram"],
    packages: ["undici", "ws", "axios", "got", "node-fetch", "ky", "superagent", "nodemailer"],
    allowed: [
      "server/platform/egress/", // the door itself
      "server/platform/database/", // the embedded engine listens on a socket file
    ],
    harmless: ["isIP", "isIPv4", "isIPv6", "BlockList", "SocketAddress"],
  },
  {
    what: "HTTP of Node",
    modules: ["http"],
    packages: ["@hono/node-server"],
    allowed: ["server/platform/egress/", "server/platform/http/"], // the door out and the door in
  },
  {
    what: "other processes",
    modules: ["child_process", "cluster"],
    packages: ["execa", "tinyexec", "cross-spawn"],
    allowed: ["server/platform/egress/"], // it refuses them
  },
  {
    what: "worker threads",
    modules: ["worker_threads"],
    packages: [],
    allowed: [
      "server/platform/egress/", // puts the guard into every worker
      "server/platform/database/", // the embedded engine
      "server/platform/personal-data/", // looking through texts
      "server/modules/knowledge/", // reading of documents
      "server/modules/listings/", // reading of stocks
    ],
  },
  {
    what: "loading or running code by name",
    modules: ["module", "vm", "repl", "inspector", "wasi"],
    packages: ["jiti", "tsx"],
    allowed: ["server/platform/egress/"], // it refuses them
  },
  {
    what: "Node's process object by import",
    modules: ["process"],
    packages: [],
    allowed: ["server/platform/config/"],
  },
  {
    what: "database drivers",
    modules: ["sqlite"],
    packages: ["pg", "@electric-sql/pglite", "@electric-sql/pglite-socket", "better-sqlite3", "postgres"],
    allowed: ["server/platform/database/"],
  },
];

/** Commands of the terminal: processes of their own, clients of the running server on this machine like any other. */
export const clientsOfTheServer: readonly string[] = [
  "server/command-line/",
  "server/command-line/audit-running-server.ts",
  "server/privacy/audit/front-door-installation.ts",
];

/** Globals that open a connection. */
export const connectingGlobals: ReadonlySet<string> = new Set([
  "fetch",
  "WebSocket",
  "EventSource",
  "XMLHttpRequest",
  "WebTransport",
]);

/** Globals that run text as code, or reach for modules past the import statement. */
export const codeGlobals: ReadonlySet<string> = new Set(["eval", "Function", "require", "module"]);

/** Names by which all globals can be reached. */
export const allGlobals: ReadonlySet<string> = new Set(["globalThis", "global", "self", "window"]);

/** What our code uses of `process`; everything else of it (`env` above all) belongs to the configuration. */
export const harmlessProcessMembers: ReadonlySet<string> = new Set([
  "argv",
  "arch",
  "cpuUsage",
  "cwd",
  "emitWarning",
  "execPath",
  "exit",
  "exitCode",
  "getuid",
  "hrtime",
  "kill",
  "memoryUsage",
  "nextTick",
  "off",
  "on",
  "once",
  "pid",
  "platform",
  "removeListener",
  "send",
  "stderr",
  "stdin",
  "stdout",
  "umask",
  "uptime",
  "version",
  "versions",
]);
