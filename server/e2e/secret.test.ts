import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Conversation, conversationSchema } from "@diskret/contract";
import { expect, test } from "vitest";
import { newSession } from "#testing/app";
import { type FinishedCommand, runCommand } from "../testing/run-command.ts";
import { type StartedProduct, startProduct, temporaryFolder } from "../testing/start-product.ts";

const base = "api/assistants/diskret";

async function ask(product: StartedProduct, session: string, text: string): Promise<void> {
  const response = await fetch(new URL(`${base}/conversation/messages`, product.url), {
    method: "POST",
    headers: { "Diskret-Session": session, "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  expect(await response.text()).toContain("answer-finished");
}

async function show(product: StartedProduct, session: string): Promise<Conversation> {
  const response = await fetch(new URL(`${base}/conversation`, product.url), {
    headers: { "Diskret-Session": session },
  });
  return conversationSchema.parse(await response.json());
}

/** Opens the originals of everything an answer cites: what files hold is readable only with their keys. */
async function openOriginals(product: StartedProduct, { messages }: Conversation): Promise<number> {
  const ids = messages
    .flatMap(({ citations }) => citations)
    .flatMap((citation) => (citation.state === "available" ? [citation.sourceId] : []));
  for (const id of new Set(ids)) {
    const response = await fetch(new URL(`${base}/sources/${id}/original`, product.url));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^# /);
  }
  return ids.length;
}

const secret = (dataFolder: string, command: string, more: Readonly<Record<string, string>> = {}) =>
  runCommand("secret", [command], { DATA_FOLDER: dataFolder, ...more });

const linesOfFile = async (dataFolder: string): Promise<number> =>
  (await readFile(join(dataFolder, "secret"), "utf8")).trim().split("\n").length;

const countsIn = ({ output }: FinishedCommand): readonly string[] =>
  output.split("\n").flatMap((line) => /conversations: \d+, files: \d+/.exec(line) ?? []);

test("after a change of the secret everything opens, and the earlier secret goes when nothing needs it", async () => {
  using folder = temporaryFolder();
  const [returning, absent] = [newSession(), newSession()];
  let before: Conversation;
  {
    await using product = await startProduct(folder.path);
    await ask(product, returning, "Wer kann mein Gespräch lesen?");
    await ask(product, absent, "Wie lange bleibt ein Gespräch gespeichert?");
    before = await show(product, returning);
    const refused = await secret(folder.path, "rotate");
    expect(refused).toMatchObject({ code: 2, output: "" });
    expect(refused.errors).toContain(`process ${product.pid}`);
  }
  expect((await secret(folder.path, "rotate")).code).toBe(0);
  expect(await linesOfFile(folder.path)).toBe(2);
  const [current, earlier] = countsIn(await secret(folder.path, "show-versions"));
  expect(current).toBe("conversations: 0, files: 0");
  expect(earlier).toMatch(/^conversations: 2, files: [1-9]/);
  {
    await using product = await startProduct(folder.path);
    expect(await show(product, returning)).toEqual(before);
    expect(await openOriginals(product, before)).toBeGreaterThan(0);
  }
  const early = await secret(folder.path, "retire");
  expect(early.output).toContain("still need an earlier secret: 1.");
  expect(await linesOfFile(folder.path)).toBe(2);
  expect(countsIn(await secret(folder.path, "show-versions"))).toEqual([
    expect.stringMatching(/^conversations: 1, files: [1-9]/),
    "conversations: 1, files: 0",
  ]);
  {
    await using product = await startProduct(folder.path);
    expect((await show(product, absent)).messages).toHaveLength(2);
  }
  expect((await secret(folder.path, "retire")).output).toContain("No conversation needs an earlier secret any more.");
  expect(await linesOfFile(folder.path)).toBe(1);
  await using product = await startProduct(folder.path);
  expect(await show(product, returning)).toEqual(before);
  expect((await show(product, absent)).messages).toHaveLength(2);
  expect(await openOriginals(product, before)).toBeGreaterThan(0);
}, 600_000);

test("a secret from the settings is not changed in the file, and the command says what to do instead", async () => {
  using folder = temporaryFolder();
  expect((await secret(folder.path, "rotate")).errors).toContain("the first start makes it");
  const inSettings = { DISKRET_SECRET: randomBytes(32).toString("hex") };
  const refused = await secret(folder.path, "rotate", inSettings);
  expect(refused).toMatchObject({ code: 2, output: "" });
  expect(refused.errors).toContain("DISKRET_SECRET_PREVIOUS");
  const changed = {
    DISKRET_SECRET: randomBytes(32).toString("hex"),
    DISKRET_SECRET_PREVIOUS: inSettings.DISKRET_SECRET,
  };
  expect((await secret(folder.path, "retire", changed)).output).toContain(
    "you can remove it: DISKRET_SECRET_PREVIOUS, no. 1",
  );
});
