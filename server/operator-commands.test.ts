import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operatorSessionSchema } from "@diskret/contract";
import { expect, test } from "vitest";
import { createTestDataFolder } from "#testing";
import { openTestApp } from "#testing/app";
import { noteRunningServer } from "./running-server.ts";
import { runCommand } from "./testing/run-command.ts";

const run = (command: "controller" | "operator-link" | "sources", dataFolder: string, ...options: string[]) =>
  runCommand(command, options, { DATA_FOLDER: dataFolder });

test("while the server is stopped the facts are set in its database, until nothing is missing", async () => {
  const { dataFolder, remove } = await createTestDataFolder();
  const first = await run("controller", dataFolder, "--name", "Muster GmbH", "--address", "Musterweg 1, 50667 Köln");
  expect(first.code).toBe(1);
  expect(first.output).toContain("email (GDPR 13(1)(a); DDG 5(1) no. 2): The e-mail address is missing.");
  const rest = ["--email", "info@muster.example", "--phone", "+49 221 0000", "--represented-by", "Anna Muster"];
  const second = await run("controller", dataFolder, ...rest, "--register-entry", "Amtsgericht Köln, HRB 12345");
  expect(second.output).toContain("Nothing that the law requires is missing.");
  expect(second.code).toBe(0);
  expect((await run("controller", dataFolder)).output).toContain("Muster GmbH");
  await remove();
});

test("while the server runs the facts are set through it", async () => {
  await using test = await openTestApp();
  using _note = noteRunningServer(test.dataFolder, { url: await test.listen(), pid: process.pid });
  const set = await run("controller", test.dataFolder, "--email", "info@muster.example", "--dpo-required", "yes");
  expect(set.errors).toBe("");
  expect(set.output).toContain("dpoContact (GDPR 13(1)(b))");
  const { controller } = await test.app.accounts.controller(test.app.organisationId);
  expect(controller).toMatchObject({ email: "info@muster.example", dpoRequired: true });
});

test("facts that do not fit are named and nothing is stored", async () => {
  await using test = await openTestApp();
  using _note = noteRunningServer(test.dataFolder, { url: await test.listen(), pid: process.pid });
  const wrong = await run("controller", test.dataFolder, "--name", "Muster", "--email", "keine-adresse");
  expect(wrong).toMatchObject({ code: 2, output: "" });
  expect(wrong.errors).toContain("email:");
  expect((await test.app.accounts.controller(test.app.organisationId)).controller.name).toBe("");
  expect((await run("controller", test.dataFolder, "--dpo-required", "maybe")).errors).toContain("takes yes or no");
});

test("a link is printed that signs in once", async () => {
  await using test = await openTestApp();
  const url = await test.listen();
  using _note = noteRunningServer(test.dataFolder, { url, pid: process.pid });
  const { output } = await run("operator-link", test.dataFolder);
  const link = new URL(output.trim());
  expect(link.href).toMatch(new RegExp(`^${url}operator#token=`));
  const token = new URLSearchParams(link.hash.slice(1)).get("token") ?? "";
  const redeem = () => test.request("/api/operator/sessions", { method: "POST", json: { token } });
  expect(operatorSessionSchema.parse(await (await redeem()).json()).token).not.toBe(token);
  expect((await redeem()).status).toBe(401);
});

test("without a running server there is no link, and the command says what to do", async () => {
  const { dataFolder, remove } = await createTestDataFolder();
  const refused = await run("operator-link", dataFolder);
  expect(refused).toMatchObject({ code: 2, output: "" });
  expect(refused.errors).toContain("Start it with: npm start");
  await remove();
});

test("sources are added, listed and removed from the terminal; one that cannot be read says why", async () => {
  await using test = await openTestApp();
  using _note = noteRunningServer(test.dataFolder, { url: await test.listen(), pid: process.pid });
  await test.app.jobs.start();
  const [good, broken] = [join(test.dataFolder, "preise.md"), join(test.dataFolder, "kaputt.pdf")];
  await writeFile(good, "# Preise\n\nEin Mohnbrötchen kostet 85 Cent.\n");
  await writeFile(broken, "%PDF-1.7 and nothing more");
  const folder = join(test.dataFolder, "ordner");
  await mkdir(join(folder, "unten"), { recursive: true });
  await writeFile(join(folder, "unten", "zeiten.md"), "# Zeiten\n\nMontags offen.\n");
  await writeFile(join(folder, "programm.exe"), "MZ");
  const added = await run("sources", test.dataFolder, "add", good, broken, folder);
  expect(added.code).toBe(1);
  expect(added.output).toContain("unten/zeiten.md: Zeiten (1)");
  expect(added.errors).toContain("programm.exe: ");
  expect(added.output).toContain("preise.md: Preise (1)");
  expect(added.errors).toContain("kaputt.pdf: ");
  const [id = ""] = added.output.split(" ");
  expect((await run("sources", test.dataFolder, "list")).output).toMatch(new RegExp(`^${id}  ready .* Preise$`, "m"));
  expect(await run("sources", test.dataFolder, "remove", id)).toMatchObject({ code: 0, errors: "" });
  expect((await run("sources", test.dataFolder, "list")).output).not.toContain(id);
});
