import { describe, expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkBoundaries } from "./check-boundaries.ts";

const house = {
  "contract/index.ts": `export type Language = "de";`,
  "server/platform/clock/index.ts": `export const systemClock = 1;`,
  "server/platform/egress/index.ts": `import net from "node:net"; export const door = net; globalThis.fetch = fetch;`,
  "server/privacy/inventory/index.ts": `export const inventory = 1;`,
  "server/modules/knowledge/index.ts": `export { retrieve } from "./retrieve.ts";`,
  "server/modules/knowledge/retrieve.ts": `export const retrieve = 1;`,
  "server/modules/assistants/index.ts": `export const compose = 1;`,
  "server/modules/conversations/index.ts": `import { retrieve } from "#modules/knowledge"; export const answer = retrieve;`,
  "server/testing/index.ts": `export const openTestDatabase = 1;`,
  "widget/main.ts": `import type { Language } from "@diskret/contract"; export const language: Language = "de";`,
};

async function messages(files: Readonly<Record<string, string>>): Promise<string[]> {
  const findings = await findingsIn(checkBoundaries, { ...house, ...files });
  return findings.map(({ file, message }) => `${file}: ${message}`);
}

/** What is found in one file of the product's code. */
async function faults(text: string, path = "server/modules/conversations/fault.ts"): Promise<string[]> {
  return (await messages({ [path]: text })).filter((message) => message.startsWith(path));
}

test("a house in order has no finding", async () => {
  expect(await messages({})).toEqual([]);
});

describe("going upward", () => {
  test.each([
    ["a module", "server/platform/clock/up.ts", `import { retrieve } from "#modules/knowledge"; retrieve;`],
    ["a type", "server/platform/clock/up.ts", `import type { R } from "#modules/knowledge"; export type X = R;`],
    [
      "an inline type",
      "server/platform/clock/up.ts",
      `import { type R } from "#modules/knowledge"; export type X = R;`,
    ],
    ["a type by import()", "server/platform/clock/up.ts", `export type X = import("#modules/knowledge").R;`],
    ["typeof import()", "server/platform/clock/up.ts", `export type X = typeof import("#modules/knowledge");`],
    ["a dynamic import", "server/platform/clock/up.ts", `export const x = await import("#modules/knowledge");`],
    ["a template as name", "server/platform/clock/up.ts", "export const x = await import(`#modules/knowledge`);"],
    ["a re-export", "server/platform/clock/up.ts", `export * from "#modules/knowledge";`],
    [
      "a re-export as default",
      "server/platform/clock/up.ts",
      `export { retrieve as default } from "#modules/knowledge";`,
    ],
    ["a relative path", "server/platform/clock/up.ts", `export * from "../../modules/knowledge/index.ts";`],
    ["a side effect", "server/platform/clock/up.ts", `import "#modules/knowledge";`],
    ["a require", "server/platform/clock/up.ts", `export const x = require("#modules/knowledge");`],
    ["a worker's file", "server/platform/clock/up.ts", `new URL("../../modules/knowledge/index.ts", import.meta.url);`],
    ["privacy to a module", "server/privacy/inventory/up.ts", `export * from "#modules/knowledge";`],
    ["a neighbour on one floor", "server/modules/knowledge/up.ts", `export * from "#modules/assistants";`],
    ["the contract from the pseudonymiser", "pseudonymiser/up.ts", `export * from "../contract/index.ts";`],
    ["the server from the widget", "widget/up.ts", `export * from "../server/platform/clock/index.ts";`],
    ["the widget from the server", "server/modules/knowledge/up.ts", `export * from "../../../widget/main.ts";`],
    ["test code from the product", "server/modules/knowledge/up.ts", `export * from "#testing";`],
  ])("%s is found", async (_, path, text) => {
    expect(await faults(text, path)).not.toEqual([]);
  });

  test("what is made for tests is found in the product, also inside one folder", async () => {
    const path = "server/platform/clock/up.ts";
    expect(
      await messages({ [path]: `import "./test-clock.ts";`, "server/platform/clock/test-clock.ts": "" }),
    ).toHaveLength(1);
    expect(await messages({ [path]: `import "./a.test.ts";`, "server/platform/clock/a.test.ts": "" })).not.toEqual([]);
  });

  test("a test may go anywhere", async () => {
    expect(await faults(`import "#testing"; import "#modules/knowledge";`, "server/platform/clock/up.test.ts")).toEqual(
      [],
    );
  });
});

test("another module is entered by its door only", async () => {
  expect(await faults(`import { retrieve } from "../knowledge/retrieve.ts"; retrieve;`)).toHaveLength(1);
  expect(await faults(`import type { R } from "../knowledge/retrieve.ts"; export type X = R;`)).toHaveLength(1);
});

test("the browser takes only types from the contract", async () => {
  expect(await faults(`import { z } from "@diskret/contract"; z;`, "widget/heavy.ts")).toHaveLength(1);
});

test("a file that stands nowhere in the layout is found", async () => {
  expect(await faults("export const a = 1;", "server/helpers.d/a.ts")).toHaveLength(1);
  expect(await faults("export const a = 1;", "server/modules/invented/index.ts")).toHaveLength(1);
});

describe("circles", () => {
  test.each([
    ["of values", `import { b } from "./b.ts"; export const a = b;`],
    ["of types", `import type { b } from "./b.ts"; export type A = typeof b;`],
    ["with a dynamic import", `export const a = () => import("./b.ts");`],
    ["with an import type", `export type A = import("./b.ts").B;`],
    ["with a re-export", `export { b as a } from "./b.ts";`],
  ])("%s are found", async (_, text) => {
    const found = await messages({
      "server/modules/knowledge/a.ts": text,
      "server/modules/knowledge/b.ts": `import { c } from "./c.ts"; export const b = c;`,
      "server/modules/knowledge/c.ts": `import type { a } from "./a.ts"; export const c: typeof a = 1;`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("circle");
  });

  test("between two doors of one floor are found", async () => {
    const found = await messages({
      "server/platform/clock/index.ts": `export type { door } from "#platform/egress";`,
      "server/platform/egress/index.ts": `export type { now } from "#platform/clock";`,
    });
    expect(found).toHaveLength(1);
  });
});

describe("settings outside of the configuration", () => {
  test.each([
    `export const a = process.env.HOME;`,
    `export const a = process["env"];`,
    "export const a = process[`env`];",
    `export const a = process["e" + "nv"];`,
    `export const { env } = process;`,
    `const p = process; export const a = p.env;`,
    `export const a = globalThis.process.env;`,
    `export const a = globalThis["process"];`,
    `export const { process: p } = globalThis;`,
    `export const a = (globalThis as unknown as { process: unknown }).process;`,
    `export const a = global.process;`,
    `export const a = Reflect.get(process, "env");`,
    `import process from "node:process"; export const a = process.env;`,
    `import process from "process"; export const a = process.env;`,
    `import { env } from "node:process"; export const a = env;`,
    `import * as p from "node:process"; export const a = p.env;`,
    `export { env } from "node:process";`,
    `export const { env } = await import("node:process");`,
    `export const a = require("node:process").env;`,
    `export const a = process.getBuiltinModule("process").env;`,
    `process.loadEnvFile();`,
    `export const a = eval("process.env");`,
    `export const a = new Function("return process.env")();`,
    `export const a = (() => {}).constructor("return process.env")();`,
    `declare const process: { env: string }; export const a = process.env;`,
    `const name = "node:process"; export const a = await import(name);`,
    `import { createRequire } from "node:module"; export const a = createRequire(import.meta.url);`,
    `import vm from "node:vm"; export const a = vm.runInThisContext("process.env");`,
  ])("%s is found", async (text) => {
    expect(await faults(text)).not.toEqual([]);
  });

  test("the well-known members and names of our own are no fault", async () => {
    expect(await faults(`process.stdout.write(String(process.pid)); process.once("SIGTERM", () => {});`)).toEqual([]);
    expect(await faults(`export const f = (process: { env: 1 }) => process.env;`)).toEqual([]);
    expect(await faults(`export const a = process.env;`, "server/platform/config/read-config.ts")).toEqual([]);
  });
});

describe("connections past the door", () => {
  test.each([
    `await fetch("https://example.org");`,
    `const get = fetch; get("https://example.org");`,
    `const deps = { fetch }; deps.fetch("https://example.org");`,
    `const [get] = [fetch]; get("https://example.org");`,
    `export { fetch as get };`,
    `await globalThis.fetch("https://example.org");`,
    `await globalThis["fetch"]("https://example.org");`,
    `const { fetch: get } = globalThis; get("https://example.org");`,
    `const g = globalThis; g.fetch("https://example.org");`,
    `await fetch.call(null, "https://example.org");`,
    `declare const fetch: (url: string) => void; fetch("https://example.org");`,
    `import type { fetch } from "undici"; fetch("https://example.org");`,
    `new WebSocket("wss://example.org");`,
    `new EventSource("https://example.org");`,
    `import { fetch } from "undici"; fetch("https://example.org");`,
    `import http from "node:http"; http.get("http://example.org");`,
    `import { request } from "https"; request("https://example.org");`,
    `import * as net from "node:net"; net.connect(80);`,
    `import { isIP, connect } from "node:net"; connect(isIP("1.1.1.1"));`,
    `import { lookup } from "node:dns/promises"; lookup("example.org");`,
    `export const net = await import("node:net");`,
    `export * from "node:tls";`,
    `export { connect } from "node:net";`,
    `import { spawn } from "node:child_process"; spawn("curl");`,
    `export const a = process.binding("tcp_wrap");`,
    `import { Worker } from "node:worker_threads"; new Worker("");`,
    `import dgram from "dgram"; dgram.createSocket("udp4");`,
    `import { Client } from "pg"; new Client();`,
  ])("%s is found", async (text) => {
    expect(await faults(text)).not.toEqual([]);
  });

  test("the door's fetch, types and harmless names are no fault", async () => {
    expect(await faults(`export const load = (door: { fetch(url: string): void }) => door.fetch("/");`)).toEqual([]);
    expect(await faults(`export const load = ({ fetch }: { fetch(url: string): void }) => fetch("/");`)).toEqual([]);
    expect(await faults(`import type { Socket } from "node:net"; export type S = Socket;`)).toEqual([]);
    expect(await faults(`import { isIP } from "node:net"; export const ok = isIP("::1");`)).toEqual([]);
    expect(await faults(`export type F = typeof fetch;`)).toEqual([]);
  });
});

describe("SQL outside of stores", () => {
  test.each([
    `export const a = (db: any) => db.selectFrom("message").execute();`,
    `export const a = (db: any) => db["deleteFrom"]("message").execute();`,
    `export const a = ({ insertInto }: any) => insertInto("message");`,
    `export const a = (pool: any) => pool.query("select text from message where id = 1");`,
    "export const a = (pool: any, id: string) => pool.query(`delete from message where id = \u0024{id}`);",
    "export const a = (pool: any) => pool.query(`\n  update message set text = ''`);",
    `export const a = "with old as (select 1) delete from old";`,
    `export const a = "DROP TABLE message";`,
    `import { sql } from "kysely"; export const a = sql;`,
    `import { sql as s } from "kysely"; export const a = s;`,
  ])("%s is found", async (text) => {
    expect(await faults(text)).not.toEqual([]);
  });

  test("the pseudonymiser reaches for no connection either", async () => {
    expect(await faults(`import net from "node:net"; export const a = net;`, "pseudonymiser/fault.ts")).toHaveLength(1);
  });

  test("stores, migrations and words of everyday speech are no fault", async () => {
    const query = `export const a = (db: any) => db.selectFrom("message").execute();`;
    expect(await faults(query, "server/modules/conversations/store.ts")).toEqual([]);
    expect(await faults(`export const up = "create table a (b int)";`, "server/migrations/0001-a.ts")).toEqual([]);
    expect(await faults(`export const a = "Select a file from your computer.";`)).toEqual([]);
    expect(await faults(`export const a = "Update the settings and start again.";`)).toEqual([]);
  });
});
