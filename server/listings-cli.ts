import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type ListingStock, listingStockSchema, listingStocksSchema } from "@diskret/contract";
import { type Desk, openDesk, runCommand } from "./command-line/open-desk.ts";

const help = `npm run -s listings -- COMMAND

Adds, lists and removes stocks of listings of the server that runs on this data folder.

  add FILE... [--kind job|project|product|event]
                RSS, Atom, JSON Feed, a page with schema.org data, CSV or JSON
  fetch URL [--kind ...] [--every HOURS]
                fetches an address now and every HOURS (24)
  list          all stocks with their state
  remove ID     deletes a stock with its listings

Exit code: 0 when everything worked, 1 when a stock could not be read, 2 when the command could not run.`;

const pollMs = 250;

/** Waits until a stock is read and says what became of it. False where it cannot be read. */
async function settled({ call, language }: Desk, first: ListingStock): Promise<boolean> {
  let stock = first;
  while (stock.state === "reading") {
    await wait(pollMs);
    stock = listingStockSchema.parse(await (await call(`listings/${stock.id}`)).json());
  }
  if (stock.state === "failed") {
    console.error(`${stock.name}: ${stock.error?.message[language] ?? ""}`);
    return false;
  }
  console.log(`${stock.id}  ${stock.name}: ${stock.listings}`);
  for (const issue of stock.issues)
    console.error(`  ${issue.row} ${issue.field}: ${issue.message[language]} (${issue.value})`);
  return true;
}

async function add(desk: Desk, file: string, kind: string): Promise<boolean> {
  const query = new URLSearchParams({ name: basename(file), kind });
  const headers = { "content-type": "application/octet-stream" };
  const response = await desk.call(`listings?${query}`, { method: "POST", body: await openAsBlob(file), headers });
  return await settled(desk, listingStockSchema.parse(await response.json()));
}

async function fetchFrom(
  desk: Desk,
  url: string,
  given: { readonly kind: string; readonly every: string },
): Promise<boolean> {
  const body = JSON.stringify({ name: new URL(url).hostname, kind: given.kind, url, everyHours: Number(given.every) });
  const headers = { "content-type": "application/json" };
  const response = await desk.call("listings/addresses", { method: "POST", body, headers });
  return await settled(desk, listingStockSchema.parse(await response.json()));
}

async function list({ call, language }: Desk): Promise<void> {
  const { stocks, contacts } = listingStocksSchema.parse(await (await call("listings")).json());
  for (const stock of stocks) {
    const fault = stock.error?.message[language] ?? "";
    console.log(
      [stock.id, stock.state.padEnd(8), String(stock.listings).padStart(6), stock.name, fault].join("  ").trimEnd(),
    );
  }
  console.log(`${contacts.queued} + ${contacts.handedOver}`);
}

async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      kind: { type: "string", default: "job" },
      every: { type: "string", default: "24" },
      help: { type: "boolean" },
    },
  });
  const [command, ...operands] = positionals;
  const known = command === "list" || (["add", "fetch", "remove"].includes(command ?? "") && operands.length > 0);
  if (!known) {
    console.log(help);
    return command === undefined || values.help === true ? 0 : 2;
  }
  const desk = openDesk();
  if (command === "list") await list(desk);
  let faults = 0;
  for (const operand of operands) {
    if (command === "add" && !(await add(desk, operand, values.kind))) faults++;
    if (command === "fetch" && !(await fetchFrom(desk, operand, values))) faults++;
    if (command === "remove") await desk.call(`listings/${encodeURIComponent(operand)}`, { method: "DELETE" });
  }
  return faults === 0 ? 0 : 1;
}

await runCommand(run);
