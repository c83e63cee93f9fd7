const worker = (options: string, script = `require("node:net").connect(PORT, "127.0.0.1")`) => `
  const { Worker } = await import("node:worker_threads");
  const script = ${JSON.stringify(script)}.replace("PORT", String(port));
  const thread = new Worker(script, { eval: true, stderr: true, ...${options} });
  await Promise.race([until(thread, "exit"), new Promise((_, reject) => thread.on("error", reject))]);`;

/**
 * Ways out that the guard's tests try: what is tried, how it is reported, and code that throws when it is refused. The
 * code finds `host`, `port` and `udpPort` of a listener, `require`, and `until(emitter, event)`.
 */
export const waysPastTheGuard: readonly (readonly [name: string, reportedAs: string, snippet: string])[] = [
  ["fetch", "fetch", `await fetch("http://127.0.0.1:" + port)`],
  ["node:http", "net.connect", `await until((await import("node:http")).get({ host, port }), "response")`],
  ["node:https", "tls.connect", `await until((await import("node:https")).get({ host, port }), "response")`],
  [
    "an agent with its own lookup",
    "net.connect",
    `const http = await import("node:http");
     const agent = new http.Agent({ lookup: (name, options, done) => done(null, [{ address: host, family: 4 }]) });
     await until(http.get({ host: "localhost", port, agent }), "response")`,
  ],
  ["net.connect", "net.connect", `await until((await import("node:net")).connect(port, host), "connect")`],
  ["tls.connect", "tls.connect", `await until((await import("node:tls")).connect(port, host), "secureConnect")`],
  [
    "http2.connect",
    "net.connect",
    `await until((await import("node:http2")).connect("http://127.0.0.1:" + port), "connect")`,
  ],
  [
    "a raw socket",
    "net.connect",
    `const { Socket } = await import("node:net"); await until(new Socket().connect({ port, host }), "connect")`,
  ],
  [
    "a subclass of socket",
    "net.connect",
    `const { Socket } = await import("node:net");
     class Sly extends Socket { connect(...input) { return super.connect(...input); } }
     await until(new Sly().connect(port, host), "connect")`,
  ],
  [
    "a Unix socket",
    "net.connect",
    `await until((await import("node:net")).connect("/tmp/not-allowed.sock"), "connect")`,
  ],
  ["WebSocket", "WebSocket", `await until(new WebSocket("ws://127.0.0.1:" + port), "open")`],
  [
    "dns.lookup",
    "dns.lookup",
    `await new Promise((resolve, reject) => require("dns").lookup("guard.invalid", (e) => e ? reject(e) : resolve()))`,
  ],
  ["dns.promises.lookup", "dns.lookup", `await (await import("node:dns/promises")).lookup("guard.invalid")`],
  [
    "dns.lookup inside a connection",
    "net.connect",
    `await until(require("net").connect(port, "guard.invalid"), "connect")`,
  ],
  [
    "a promising resolver with its own server",
    "dns.promises.resolve4",
    `const resolver = new (require("dns").promises.Resolver)(); resolver.setServers([host + ":" + udpPort]); await resolver.resolve4("guard.invalid")`,
  ],
  [
    "dns.promises.resolve",
    "dns.promises.resolve",
    `await (await import("node:dns/promises")).resolve("guard.invalid")`,
  ],
  ["other name servers", "dns.setServers", `require("dns").setServers([host + ":" + udpPort])`],
  [
    "a resolver of its own",
    "dns.resolveTxt",
    `const resolver = new (require("dns").Resolver)({ timeout: 200, tries: 1 }); resolver.setServers([host + ":" + udpPort]);
     await new Promise((resolve, reject) => resolver.resolveTxt("guard.invalid", (e) => e ? reject(e) : resolve()))`,
  ],
  [
    "the native channel of a resolver",
    "dns",
    `const { Resolver } = require("dns"); const resolver = new Resolver(); resolver.setServers([host + ":" + udpPort]);
     resolver._handle.queryA({}, "guard.invalid")`,
  ],
  [
    "UDP",
    "dgram.send",
    `await new Promise((resolve, reject) => require("dgram").createSocket("udp4").send("x", udpPort, host, (e) => e ? reject(e) : resolve()))`,
  ],
  [
    "connected UDP",
    "dgram.connect",
    `const socket = require("dgram").createSocket("udp4"); socket.connect(udpPort, host); await until(socket, "connect")`,
  ],
  ["a dependency's own fetch", "net.connect", `await require("greedy").fetch(port, host)`],
  ["a reference that a dependency saved", "net.connect", `await require("greedy").saved(port, host)`],
  [
    "undici's dispatcher",
    "net.connect",
    `await fetch("data:,").then((r) => r.text());
     const dispatcher = globalThis[Symbol.for("undici.globalDispatcher.1")];
     await new Promise((resolve, reject) => dispatcher.dispatch({ origin: "http://127.0.0.1:" + port, path: "/", method: "GET" }, {
       onConnect() {}, onHeaders: resolve, onData() {}, onComplete: resolve, onError: reject,
       onRequestStart() {}, onResponseStart: resolve, onResponseError: (_, e) => reject(e) }))`,
  ],
  [
    "curl by execFile",
    "child_process.execFile",
    `await new Promise((resolve) => require("child_process").execFile("curl", ["http://127.0.0.1:" + port], resolve))`,
  ],
  ["a shell", "child_process.execSync", `require("child_process").execSync("curl http://127.0.0.1:" + port)`],
  [
    "spawn by import",
    "child_process.spawn",
    `const { spawn } = await import("node:child_process"); spawn("curl", ["http://127.0.0.1:" + port])`,
  ],
  ["fork", "child_process.fork", `require("child_process").fork("${"x".repeat(3)}.js")`],
  [
    "a bare ChildProcess",
    "child_process.spawn",
    `new (require("child_process").ChildProcess)().spawn({ file: "curl", args: [] })`,
  ],
  ["cluster", "cluster.fork", `require("cluster").fork()`],
  ["replacing the process", "process.execve", `process.execve("/usr/bin/curl", ["curl", "http://127.0.0.1:" + port])`],
  ["a thread", "thread: net.connect", worker("{}")],
  ["a thread with other flags", "thread: net.connect", worker("{ execArgv: [] }")],
  ["a thread with another environment", "thread: net.connect", worker("{ env: {} }")],
  [
    "a thread with NODE_OPTIONS",
    "thread: net.connect",
    worker(`{ env: { NODE_OPTIONS: "--require ./unguarded.cjs" } }`),
  ],
  ["a thread's fetch", "thread: fetch", worker("{}", `fetch("http://127.0.0.1:PORT").catch((e) => { throw e })`)],
  [
    "the class behind the guarded Worker",
    "thread: net.connect",
    worker("{}").replace(
      "new Worker(",
      "new (Object.getPrototypeOf(Worker.prototype.constructor) , Worker.prototype.constructor)(",
    ),
  ],
  [
    "hooks in a thread without guard",
    "module.register",
    `(await import("node:module")).register("data:text/javascript,export {}")`,
  ],
  [
    "a raw binding",
    "process.binding",
    `const { TCP } = process.binding("tcp_wrap"); new TCP(0).connect({}, host, port)`,
  ],
  ["a linked binding", "process._linkedBinding", `process._linkedBinding("tcp_wrap")`],
  ["native code", "process.dlopen", `require("./native.node")`],
  [
    "native code in a database",
    "sqlite.loadExtension",
    `new (process.getBuiltinModule("node:sqlite").DatabaseSync)(":memory:", { allowExtension: true }).loadExtension("./native.node")`,
  ],
  ["the debugger", "inspector.open", `(await import("node:inspector")).open(0)`],
  ["a debugger session", "inspector.connect", `new (require("inspector").Session)().connect()`],
  [
    "a native handle of a listening server",
    "tcp",
    `const server = require("net").createServer().listen(0, host); await until(server, "listening");
     const result = new server._handle.constructor(0).connect({}, host, port);
     if (result < 0) throw new Error("refused by the handle")`,
  ],
  [
    "import in a data: URL",
    "net.connect",
    `await import("data:text/javascript,import net from 'node:net'; import { once } from 'node:events'; await once(net.connect(" + port + ", '127.0.0.1'), 'connect')")`,
  ],
  [
    "eval",
    "net.connect",
    `await until((0, eval)("process.getBuiltinModule('node:net')").connect(port, host), "connect")`,
  ],
  [
    "import inside vm",
    "net.connect",
    `const vm = require("vm");
     const net = await vm.runInThisContext("import('node:net')", { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
     await until(net.connect(port, host), "connect")`,
  ],
  [
    "deleting and overwriting the patches",
    "net.connect",
    `const net = require("net"); const fail = [];
     for (const change of [
       () => { delete net.Socket.prototype.connect; }, () => { net.Socket.prototype.connect = () => {}; },
       () => Object.defineProperty(net.Socket.prototype, "connect", { value() {} }),
       () => { require("child_process").spawn = () => {}; }, () => { require("worker_threads").Worker = null; },
       () => { process.binding = () => {}; }, () => { delete require("dns").lookup; },
       () => { process.report.excludeNetwork = false; },
     ]) { try { change(); fail.push(String(change)); } catch {} }
     require("module").syncBuiltinESMExports();
     if (fail.length > 0) throw new Error("changed: " + fail);
     await until(net.connect(port, host), "connect")`,
  ],
  [
    "poisoned built-ins",
    "net.connect",
    `Map.prototype.has = Set.prototype.has = WeakMap.prototype.has = () => true;
     WeakMap.prototype.get = () => "127.0.0.1 " + port; Array.prototype.includes = () => true;
     Object.prototype[host + " " + port] = { host, port, recipient: "x", role: "own-infrastructure" };
     await until(require("net").connect(port, host), "connect")`,
  ],
];
