import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDataFolder } from "#testing";
import { runCommand } from "../testing/run-command.ts";
import { productProgram, startProduct } from "../testing/start-product.ts";

let data: Awaited<ReturnType<typeof createTestDataFolder>>;
beforeAll(async () => {
  data = await createTestDataFolder();
});
afterAll(() => data?.remove());

interface Refused {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the product where it does not come to serve, and tells what it said. */
async function runToItsEnd(
  settings: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<Refused> {
  const { command, args, cwd, env } = productProgram(data.dataFolder, settings);
  const child = spawn(command, [...args, ...options], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, errors };
}

const publicly = { PUBLIC_URL: "https://chat.example.org" };

test("public mode starts only with the facts that the law wants named, and the command states them", async () => {
  const refused = await runToItsEnd(publicly);
  expect(refused.code).toBe(2);
  for (const fact of ["  name (GDPR 13(1)(a)", "  address (", "  email (GDPR 13(1)(a)"])
    expect(refused.errors).toContain(fact);
  expect(refused.errors).toContain("npm run -s controller -- --help");
  const facts = [
    ...["--name", "Muster GmbH", "--address", "Musterweg 1, 50667 Köln", "--email", "info@muster.example"],
    ...["--phone", "+49 221 0000", "--represented-by", "Anna Muster", "--human-contact", "info@muster.example"],
    ...["--register-entry", "Amtsgericht Köln, HRB 12345"],
  ];
  expect((await runCommand("controller", facts, { DATA_FOLDER: data.dataFolder })).output).toContain(
    "Nothing that the law requires is missing.",
  );
  await using product = await startProduct(data.dataFolder, publicly);
  expect(product.url.href).toBe("https://chat.example.org/");
  const { url } = JSON.parse(readFileSync(join(data.dataFolder, "server.json"), "utf8")) as { url: string }; // our own note
  const answer = await fetch(url);
  expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=\d{7,}/);
  await answer.body?.cancel();
  const second = await runToItsEnd({});
  expect(second).toMatchObject({ code: 2, output: expect.not.stringContaining("answers at") });
  expect(second.errors).toContain(`process ${product.pid} on this machine is using it`);
  expect(second.errors).toContain("Stop that process first, or give this one a data folder of its own.");
});

test("a public address without https is refused: visitors' words must not travel readable", async () => {
  const refused = await runToItsEnd({ PUBLIC_URL: "http://example.org" });
  expect(refused.code).toBe(2);
  expect(refused.errors).toContain("PUBLIC_URL");
  expect(refused.errors).toContain("Use https");
});

test("all faulty settings are reported at once, each with its mend", async () => {
  const refused = await runToItsEnd({ PORT: "many", KEEP_DAYS: "31", LOG_LEVEL: "loud", DISKRET_SECRT: "x" });
  expect(refused).toMatchObject({ code: 2, output: "" });
  expect(refused.errors).toContain("4 of its settings need mending");
  expect(refused.errors).toContain("Use a whole number from 0 to 65535.");
  expect(refused.errors).toContain("Use a whole number from 1 to 30.");
  expect(refused.errors).toContain("Use debug, info, warn or error.");
  expect(refused.errors).toContain("Did you mean DISKRET_SECRET?");
});

test("--help lists every setting and starts nothing", async () => {
  const help = await runToItsEnd({}, ["--help"]);
  expect(help).toMatchObject({ code: 0, errors: "" });
  for (const name of ["HOST", "PORT", "PUBLIC_URL", "DATABASE_URL", "DATA_FOLDER", "DISKRET_SECRET", "KEEP_DAYS"])
    expect(help.output).toContain(name);
});

test("a port that is in use is named, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo; // it listens on a port
  const refused = await runToItsEnd({ PORT: String(port) });
  other.close();
  expect(refused.code).toBe(2);
  expect(refused.errors).toContain(`port ${port} of 127.0.0.1 is in use`);
  expect(refused.errors).toContain("set PORT to another one");
});
