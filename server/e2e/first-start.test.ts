import { expect, test } from "vitest";
import { allEvents, newSession, type ReceivedEvent } from "#testing/app";
import { startProduct, temporaryFolder } from "../testing/start-product.ts";

async function ask(url: URL, text: string): Promise<readonly ReceivedEvent[]> {
  const response = await fetch(new URL("api/assistants/diskret/conversation/messages", url), {
    method: "POST",
    headers: { "Diskret-Session": newSession(), "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  return await allEvents(response);
}

const answered = {
  event: "answer-finished",
  data: { message: { outcome: "complete", citations: [expect.objectContaining({ number: 1 })] } },
};

test("as soon as the first start prints the address, a question is answered from the handbook in its language", async () => {
  using folder = temporaryFolder();
  await using product = await startProduct(folder.path);
  expect((await ask(product.url, "Wie lange bleibt ein Gespräch gespeichert?")).at(-1)).toMatchObject(answered);
  expect((await ask(product.url, "How long is a conversation kept?")).at(-1)).toMatchObject(answered);
});
