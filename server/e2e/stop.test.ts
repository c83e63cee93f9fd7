import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  conversationSchema,
  operatorSessionSchema,
  type Source,
  sourceListSchema,
  sourceSchema,
} from "@diskret/contract";
import { expect, test } from "vitest";
import { allEvents, newSession, type ReceivedEvent, readEvents } from "#testing/app";
import { type StartedProduct, startProduct, temporaryFolder } from "../testing/start-product.ts";

const conversation = "api/assistants/diskret/conversation";
const question = "Wie lange bleibt ein Gespräch gespeichert?";

const as = (session: string) => ({ "Diskret-Session": session, "Content-Type": "application/json" });

const ask = (product: StartedProduct, session: string): Promise<Response> =>
  fetch(new URL(`${conversation}/messages`, product.url), {
    method: "POST",
    headers: as(session),
    body: JSON.stringify({ text: question }),
  });

/** The text of an answer as its events spell it. */
const textOf = (events: readonly ReceivedEvent[]): string =>
  events.map((event) => (event.event === "answer-delta" ? event.data.text : "")).join("");

async function shown(product: StartedProduct, session: string) {
  const response = await fetch(new URL(conversation, product.url), { headers: as(session) });
  return conversationSchema.parse(await response.json());
}

async function operatorOf(product: StartedProduct): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const token = new URLSearchParams(new URL(product.operatorLink).hash.slice(1)).get("token");
  const signedIn = await fetch(new URL("api/operator/sessions", product.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const authorization = `Bearer ${operatorSessionSchema.parse(await signedIn.json()).token}`;
  return (path, init = {}) =>
    fetch(new URL(`api/operator/${path}`, product.url), { ...init, headers: { authorization } });
}

/** Who follows stays connected after the answer: the test goes when it is complete. */
async function upToTheAnswer(response: Response): Promise<readonly ReceivedEvent[]> {
  const events: ReceivedEvent[] = [];
  for await (const event of readEvents(response)) {
    events.push(event);
    if (event.event === "answer-finished") break;
  }
  return events;
}

test("a stop ends open answers with a word, and after the start they are written anew and whole", async () => {
  using folder = temporaryFolder();
  const session = newSession();
  let told: readonly ReceivedEvent[];
  {
    await using product = await startProduct(folder.path, { ANSWER_WORDS_PER_SECOND: "5" });
    const events: ReceivedEvent[] = [];
    let stopped: Promise<void> | null = null;
    for await (const event of readEvents(await ask(product, session))) {
      events.push(event);
      if (event.event === "answer-delta") stopped ??= product.stop();
    }
    expect(events.at(-1)).toMatchObject({ event: "closing", data: { reason: "shutdown" } });
    await stopped;
    expect(product.exitCode()).toBe(0);
    expect(existsSync(join(folder.path, "server.json"))).toBe(false);
    told = events;
  }
  await using product = await startProduct(folder.path);
  const headers = { ...as(session), "Last-Event-ID": told.findLast(({ id }) => id !== null)?.id ?? "" };
  const events = await upToTheAnswer(await fetch(new URL(`${conversation}/events`, product.url), { headers }));
  expect(events.at(-1)).toMatchObject({ event: "answer-finished", data: { message: { outcome: "complete" } } });
  const { messages } = await shown(product, session);
  expect(messages.map(({ role, outcome }) => [role, outcome])).toEqual([
    ["visitor", null],
    ["assistant", "complete"],
  ]);
  const other = await allEvents(await ask(product, newSession()));
  expect(messages.at(-1)?.text).toBe(textOf(other));
});

/** A long price list: reading it takes a while. */
const priceList = Array.from(
  { length: 4000 },
  (_, index) => `## Ware ${index}\n\nDie Ware ${index} kostet ${index % 97} Euro und ${index % 89} Cent.\n`,
).join("\n");

test("a source that was being read when the server stopped is read after the start", async () => {
  using folder = temporaryFolder();
  let added: Source;
  {
    await using product = await startProduct(folder.path);
    const operator = await operatorOf(product);
    const answer = await operator("sources?name=Preise.md", { method: "POST", body: priceList });
    added = sourceSchema.parse(await answer.json());
    await product.stop();
    expect(product.exitCode()).toBe(0);
  }
  expect(added.state).toBe("reading");
  await using product = await startProduct(folder.path);
  const operator = await operatorOf(product);
  const found = async () =>
    sourceListSchema.parse(await (await operator("sources")).json()).sources.find(({ id }) => id === added.id);
  await expect.poll(async () => (await found())?.state, { interval: 200 }).toBe("ready");
  expect((await found())?.passages).toBeGreaterThan(100);
});
