import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../testing/browser.ts";
import { leavesMachine, recordSockets } from "../testing/record-sockets.ts";
import { productProgram, type StartedProduct, startedProduct, temporaryFolder } from "../testing/start-product.ts";
import { chatOnForeignPage, chatOnPage, haveProven, operate } from "./use-everything.ts";

/** Runs the product under recording while somebody uses it; returns what it connected to over the internet's protocols. */
async function connectionsDuring(
  folder: string,
  use: (context: BrowserContext, product: StartedProduct) => Promise<void>,
) {
  await using recording = await recordSockets(productProgram(folder));
  recording.child.stderr?.resume();
  {
    await using product = await startedProduct(recording.child);
    await using browser = await launchBrowser();
    await use(await browser.newContext({ locale: "de-DE" }), product);
  }
  return (await recording.finish()).filter(({ family }) => family === "inet" || family === "inet6");
}

test("over a session that uses everything the server connects to nobody, and proving that stays on this machine", async () => {
  using folder = temporaryFolder();
  const inUse = await connectionsDuring(folder.path, async (context, product) => {
    const page = await context.newPage();
    await chatOnPage(page, product.url);
    await chatOnForeignPage(page, product.url, async () => undefined);
    await operate(context, product.operatorLink, folder.path);
  });
  expect(inUse).toEqual([]);
  const proving = await connectionsDuring(folder.path, (context, product) => haveProven(context, product.operatorLink));
  expect(proving.filter(leavesMachine)).toEqual([]);
}, 600_000);
