import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Refusal } from "@diskret/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waysPastTheGuard as ways } from "./guard/ways-past-the-guard.ts";
import { openProbeListener, type ProbeListener } from "./proof/probe-listener.ts";

const preload = fileURLToPath(new URL("./guard-preload.ts", import.meta.url));
const door = new URL("./index.ts", import.meta.url).href;
const startFlags = ["--disable-sigusr1", "--no-addons"];

const opened: { folder: string; listener: ProbeListener | null } = { folder: "", listener: null };

beforeAll(async () => {
  opened.folder = await mkdtemp(join(tmpdir(), "guard-"));
  opened.listener = await openProbeListener();
  const dependency = join(opened.folder, "node_modules", "greedy");
  await writeFile(join(opened.folder, "native.node"), "");
  await mkdir(dependency, { recursive: true });
  await writeFile(
    join(dependency, "index.js"),
    `const net = require("node:net"); const { connect } = net; const { Socket } = net; const saved = Socket.prototype.connect;
     exports.fetch = (port, host) => new Promise((resolve, reject) => connect(port, host, resolve).on("error", reject));
     exports.saved = (port, host) => new Promise((resolve, reject) => {
       const socket = new Socket().on("error", reject); saved.call(socket, port, host, resolve); });`,
  );
});

afterAll(async () => {
  await opened.listener?.[Symbol.asyncDispose]();
  await rm(opened.folder, { recursive: true, force: true });
});

interface GuardedRun {
  /** Code, or message, of the error that the snippet ended with; null when it went through. */
  readonly error: string | null;
  readonly result: unknown;
  /** What was refused while the snippet ran. */
  readonly refusals: readonly Refusal[];
}

/** Runs snippets, one after the other, in a process of their own that was started with the guard. */
async function runAllGuarded(snippets: readonly string[], flags: readonly string[] = []): Promise<GuardedRun[]> {
  const file = join(opened.folder, `snippet-${Math.random().toString(36).slice(2)}.mjs`);
  const { port, udpPort } = listener();
  await writeFile(
    file,
    `import { takeGuard } from ${JSON.stringify(door)};
     import { createRequire } from "node:module";
     import { once } from "node:events";
     const guard = takeGuard();
     const require = createRequire(import.meta.url);
     const [host, port, udpPort] = ["127.0.0.1", ${port}, ${udpPort}];
     const until = (emitter, event) => { emitter.on("error", () => {}); return once(emitter, event); };
     const code = (error) => error?.code ?? (error?.cause ? code(error.cause) : String(error?.message ?? error));
     const answers = [];
     const refused = [];
     guard.refusals.subscribe((refusal) => refused.push(refusal));
     for (const snippet of [${snippets.map((snippet) => `async () => { ${snippet} }`).join(",\n")}]) {
       let answer;
       const late = new Promise((_, reject) => setTimeout(reject, 15000, new Error("nothing happened")).unref());
       try { answer = { error: null, result: await Promise.race([snippet(), late]) ?? null }; }
       catch (error) { answer = { error: code(error), result: null }; }
       const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
       for (let round = 0; round < 100 && /refused/i.test(answer.error) && refused.length === 0; round++) await pause(20); // a thread's word takes its time
       await pause(20);
       answers.push({ ...answer, refusals: refused.splice(0) });
     }
     process.stdout.write("\\n@@" + JSON.stringify(answers), () => process.exit(0));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, ["--require", preload, ...flags, file], {
    cwd: opened.folder,
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf("@@") + 2)) as GuardedRun[]; // printed a few lines above
}

async function runGuarded(snippet: string): Promise<GuardedRun> {
  const [run] = await runAllGuarded([snippet]);
  if (run === undefined) throw new Error("The guarded process gave no answer.");
  return run;
}

function listener(): ProbeListener {
  if (opened.listener === null) throw new Error("The listener is not open.");
  return opened.listener;
}

describe.each([
  ["the guard alone", [] as readonly string[]],
  ["the guard with the flags of npm start", startFlags],
])("%s", (_name, flags) => {
  const runs: GuardedRun[] = [];
  beforeAll(async () => {
    runs.push(
      ...(await runAllGuarded(
        ways.map(([, , snippet]) => snippet),
        flags,
      )),
    );
  });

  test.each(ways.map(([name, reportedAs], index) => ({ name, reportedAs, index })))(
    "refuses and reports $name",
    ({ reportedAs, index }) => {
      expect(runs[index]?.error).toMatch(/^(EGRESS_REFUSED|refused by the handle)$/);
      expect(runs[index]?.refusals.map(({ way }) => way)).toContain(reportedAs);
    },
  );

  test("lets nothing arrive", () => {
    expect([listener().connections(), listener().datagrams()]).toEqual([0, 0]);
  });
});

describe("a guarded process", () => {
  test("hands the guard over once, and not to a thread", async () => {
    const again = await runGuarded(`const door = await import(${JSON.stringify(door)}); door.takeGuard();`);
    expect(again.error).toContain("taken before");
    const thread = await runGuarded(
      `const { Worker } = await import("node:worker_threads");
       const script = "import(" + JSON.stringify(${JSON.stringify(door)}) + ").then((d) => d.takeGuard())";
       await new Promise((resolve, reject) => new Worker(script, { eval: true }).on("error", reject).on("exit", resolve));`,
    );
    expect(thread.error).toContain("missing or was taken before");
  });

  test("cannot be guarded anew to get the capability", async () => {
    const snippet = `(await import(${JSON.stringify(door)} + "QUERY")).installGuard();`;
    const [again, copy] = await runAllGuarded([snippet.replace("QUERY", ""), snippet.replace("QUERY", "?copy")]);
    expect(again?.error).toContain("already stands");
    expect(copy?.error).not.toBeNull();
  });

  test("serves requests", async () => {
    const { error, result } = await runGuarded(`
      const { createServer } = await import("node:http");
      const server = createServer((request, response) => response.end("hello")).listen(0, "localhost");
      await until(server, "listening");
      guard.allowConnection({ host, port: server.address().port, recipient: "itself", role: "own-infrastructure" });
      const [response] = await until((await import("node:http")).get({ host, port: server.address().port }), "response");
      return { status: response.statusCode, opened: guard.opened.list().map(({ recipient, count }) => ({ recipient, count })) };`);
    expect(error).toBeNull();
    expect(result).toEqual({ status: 200, opened: [{ recipient: "itself", count: 1 }] });
  });

  test("connects to the Unix socket it allowed, and to no other", async () => {
    const path = join(opened.folder, "allowed.sock");
    const server = net.createServer((socket) => socket.end("hello")).listen(path);
    const { result, refusals } = await runGuarded(`
      guard.allowSocketPath(${JSON.stringify(path)});
      const { connect } = await import("node:net");
      const [data] = await until(connect(${JSON.stringify(path)}).setEncoding("utf8"), "data");
      const other = await until(connect(${JSON.stringify(`${path}2`)}), "connect").catch((error) => error.code);
      return { data, other };`);
    server.close();
    expect(result).toEqual({ data: "hello", other: "EGRESS_REFUSED" });
    expect(refusals).toMatchObject([{ way: "net.connect", target: `${path}2`, count: 1 }]);
  });

  test("allows nothing more once it is sealed", async () => {
    const { error } = await runGuarded(
      `guard.seal(); guard.allowConnection({ host, port, recipient: "late", role: "own-infrastructure" });`,
    );
    expect(error).toContain("sealed");
  });

  test("counts repeated attempts on one line", async () => {
    const { refusals } = await runGuarded(
      `for (let i = 0; i < 3; i++) await fetch("http://127.0.0.1:" + port).catch(() => {})`,
    );
    expect(refusals.at(-1)).toMatchObject({ way: "fetch", target: `127.0.0.1:${listener().port}`, count: 3 });
  });

  test("gives a thread's listener and its messages their way", async () => {
    const { error } = await runGuarded(`
      const { Worker } = await import("node:worker_threads");
      const thread = new Worker("require('worker_threads').parentPort.postMessage('up')", { eval: true });
      await until(thread, "message")`);
    expect(error).toBeNull();
  });
});

describe("through the capability", () => {
  test("the door's connection passes, and nobody else's with it", async () => {
    await using target = await openProbeListener();
    const { result } = await runGuarded(`
      const goal = { host: "localhost", port: ${target.port}, recipient: "probe", role: "own-infrastructure" };
      const socket = await guard.outgoing.connect({ ...goal, host }, new AbortController().signal);
      const other = await until(require("net").connect(${target.port}, host), "connect").catch((error) => error.code);
      const reused = new socket._handle.constructor(0).connect({}, host, ${target.port});
      socket.destroy();
      return { other, reused: reused < 0, opened: guard.opened.list().length };`);
    expect(result).toEqual({ other: "EGRESS_REFUSED", reused: true, opened: 1 });
    expect(target.connections()).toBe(1);
  });
});
