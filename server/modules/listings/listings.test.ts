import {
  type Conversation,
  conversationSchema,
  type ListingCard,
  type ListingStock,
  listingStockSchema,
  listingStocksSchema,
  operatorSessionSchema,
  stockPreviewSchema,
} from "@diskret/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allEvents, newSession, openTestApp, type TestApp, type TestRequest } from "#testing/app";

const table = `Titel;Firma;Ort;Stundensatz;Homeoffice;Start;E-Mail;Link
TypeScript-Entwickler;Nordlicht GmbH;Heidelberg;95 €/h;ja;01.06.2037;projekte@nordlicht.example;https://nordlicht.example/1
TypeScript und React;Rheinwerk AG;Mannheim;850 €/Tag;ja;15.05.2037;;https://rheinwerk.example/2
Java-Entwicklung;Südwest GmbH;Stuttgart;110 €/h;nein;01.07.2037;mail@suedwest.example;
TypeScript-Wartung;Billig KG;Heidelberg;60 €/h;ja;01.06.2037;x@billig.example;
TypeScript ohne Satz;Offen eG;Heidelberg;;ja;01.06.2037;y@offen.example;`;

/** An installation with an operator signed in, and a visitor. */
async function openListings() {
  const test = await openTestApp();
  const { token } = await test.app.accounts.makeOperatorLink();
  const signedIn = await test.request("/api/operator/sessions", { method: "POST", json: { token } });
  const operator = operatorSessionSchema.parse(await signedIn.json());
  const headers = { authorization: `Bearer ${operator.token}` };
  const call = (path: string, init: TestRequest = {}) => test.request(`/api/operator/${path}`, { ...init, headers });
  return Object.assign(test, {
    call,
    session: newSession(),
    add: (text: string, query: string) => add(test, { call, text, query }),
  });
}

let house: Awaited<ReturnType<typeof openListings>>;

beforeAll(async () => {
  house = await openListings();
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  house.session = newSession();
  const { stocks } = listingStocksSchema.parse(await (await house.call("listings")).json());
  for (const { id } of stocks) await house.call(`listings/${id}`, { method: "DELETE" });
});

type Call = (path: string, init?: TestRequest) => Promise<Response>;

async function add(
  test: TestApp,
  { call, text, query }: { call: Call; text: string; query: string },
): Promise<ListingStock> {
  const response = await call(`listings?${query}`, { method: "POST", body: text });
  expect(response.status).toBe(201);
  const { id } = listingStockSchema.parse(await response.json());
  await test.app.jobs.runDue();
  return listingStockSchema.parse(await (await call(`listings/${id}`)).json());
}

const chat = "/api/assistants/diskret/conversation";

async function ask(test: TestApp & { session: string }, text: string) {
  const events = await allEvents(
    await test.request(`${chat}/messages`, { method: "POST", session: test.session, json: { text } }),
  );
  const last = events.at(-1);
  if (last?.event !== "answer-finished") throw new Error(`The answer ended with ${last?.event}.`);
  return { ...last.data.message, names: events.map(({ event }) => event) };
}

const titles = (cards: readonly ListingCard[] = []): string[] =>
  cards.flatMap((card) => (card.state === "available" ? [card.title] : ["gone"]));
const labels = (answer: Awaited<ReturnType<typeof ask>>): string[] =>
  answer.found?.understood.map(({ label }) => label.replaceAll("\u00a0", " ")) ?? [];

async function show(test: TestApp & { session: string }): Promise<Conversation> {
  return conversationSchema.parse(await (await test.request(chat, { session: test.session })).json());
}

test("a question finds listings as cards, says what it understood, and follow-ups refine it", async () => {
  const stock = await house.add(table, "name=projekte.csv&kind=project");
  expect(stock).toMatchObject({ state: "ready", listings: 5, issueCount: 0, mapping: { pay: "Stundensatz" } });

  const first = await ask(
    house,
    "remote TypeScript-Projekt ab Mai 2037, mindestens 90 Euro die Stunde, im Umkreis von 50 km um Heidelberg",
  );
  expect(titles(first.found?.cards).toSorted()).toEqual(["TypeScript und React", "TypeScript-Entwickler"]);
  expect(labels(first)).toEqual([
    "Projekte",
    "TypeScript",
    "Heidelberg + 50 km",
    "remote",
    "ab 90 € je Stunde",
    "Beginn ab 1. Mai 2037",
  ]);
  expect(first.text).toContain("1 zur Bezahlung");
  expect(first.names).toContain("answer-found");
  const [card] = first.found?.cards ?? [];
  expect(card).toMatchObject({ state: "available", facts: expect.arrayContaining(["remote"]) });

  expect(titles((await ask(house, "und ab 100 Euro?")).found?.cards)).toEqual(["TypeScript und React"]);
  expect(titles((await ask(house, "Bezahlung egal")).found?.cards)).toHaveLength(4);
  const near = await ask(house, "nur in Freiburg");
  expect(near.outcome).toBe("unknown");
  expect(near.text).toMatch(/Bis 15 km um Freiburg passt nichts/);
  expect(near.found?.total).toBe(0);
  expect((await show(house)).messages.at(-1)).toEqual({ ...near, names: undefined });
});

test("questions about something else are answered from knowledge as before", async () => {
  await house.add(table, "name=projekte.csv&kind=project");
  for (const question of [
    "Wie lange werden Gespräche gespeichert?",
    "Was ist Diskret?",
    "Wer ist verantwortlich?",
    "Welche Daten werden verarbeitet?",
    "Hallo",
  ])
    expect((await ask(house, question)).found, question).toBeUndefined();
  expect((await ask(house, "Suche Produkte in Berlin")).found, "a kind that there is none of").toBeUndefined();
});

test("a removed stock is gone from old answers, and one read anew keeps its listings' places in them", async () => {
  const { id } = await house.add(table, "name=projekte.csv&kind=project");
  await ask(house, "Java-Projekte in Stuttgart");
  const shown = async () => (await show(house)).messages.at(-1)?.found?.cards ?? [];
  expect(titles(await shown())).toEqual(["Java-Entwicklung"]);
  await house.call(`listings/${id}/file`, { method: "PUT", body: table.replace("110 €/h", "120 €/h") });
  await house.app.jobs.runDue();
  expect(await shown()).toMatchObject([
    { state: "available", facts: expect.arrayContaining(["120\u00a0€ je Stunde"]) },
  ]);
  expect((await house.call(`listings/${id}`, { method: "DELETE" })).status).toBe(204);
  expect(titles(await shown())).toEqual(["gone"]);
  expect(JSON.stringify(await show(house))).not.toContain("Südwest");
});

test("columns can be mapped by hand, previewed before, and a file that cannot be read says why", async () => {
  const stock = await house.add("a;b;c\nBäcker;Ulm;18 €/h\nKoch;Bern;CHF 30/h", "name=x.csv&kind=job");
  expect(stock).toMatchObject({
    state: "failed",
    error: { code: "listings-title-unmapped" },
    columns: [{ name: "a" }, { name: "b" }, { name: "c" }],
  });
  const mapping = { title: "a", place: "b", pay: "c" };
  const preview = stockPreviewSchema.parse(
    await (await house.call(`listings/${stock.id}/preview`, { method: "POST", json: { mapping } })).json(),
  );
  expect(titles(preview.cards)).toEqual(["Bäcker", "Koch"]);
  await house.call(`listings/${stock.id}`, { method: "PATCH", json: { mapping } });
  await house.app.jobs.runDue();
  expect(titles((await ask(house, "Job als Koch in Bern")).found?.cards)).toEqual(["Koch"]);
  expect(await house.add("{ kaputt", "name=y.json")).toMatchObject({
    state: "failed",
    error: { code: "listings-broken" },
  });
  const list = listingStocksSchema.parse(await (await house.call("listings")).json());
  expect(list.stocks).toHaveLength(2);
  expect((await house.call("listings?name=leer.csv", { method: "POST", body: "" })).status).toBe(422);
});

test("a first contact is shown, confirmed word by word, queued sealed, exported, handed over and cleared", async () => {
  await house.add(table, "name=projekte.csv&kind=project");
  const found = await ask(house, "Java-Projekte in Stuttgart");
  const listingId = found.found?.cards[0]?.id ?? "";
  const post = (path: string, json: unknown) =>
    house.request(`${chat}/${path}`, { method: "POST", session: house.session, json });
  const draft = { listingId, text: "Ich bringe Geheimwort mit.", name: "Ada", email: "ada@example.org" };
  const queued = async () => await house.app.database.rawQuery("select body from contact_request");

  expect(await (await post("contacts/preview", { listingId })).json()).toMatchObject({
    recipient: "Südwest GmbH",
    text: expect.stringContaining("Java-Entwicklung"),
  });
  const preview = (await (await post("contacts/preview", draft)).json()) as { mark: string; message: string };
  expect(preview.message).toBe("Ich bringe Geheimwort mit.\nAda\nE-Mail: ada@example.org");
  expect((await post("contacts", { ...draft, text: "Etwas anderes", mark: preview.mark })).status).toBe(409);
  expect((await post("contacts", { ...draft, phone: "0", mark: preview.mark })).status).toBe(409);
  expect((await post("contacts", { listingId, text: "Ohne Weg zurück", mark: preview.mark })).status).toBe(422);
  expect(await queued()).toHaveLength(0);
  expect((await post("contacts", { ...draft, mark: preview.mark })).status).toBe(201);
  expect((await post("contacts", { ...draft, mark: preview.mark })).status).toBe(409);
  expect(Buffer.from(String((await queued())[0]?.["body"])).includes("Geheimwort")).toBe(false);

  const exported = await (await house.request(`${chat}/export?format=markdown`, { session: house.session })).text();
  expect(exported).toContain("Ich bringe Geheimwort mit.");
  const download = (await (await house.call("contacts")).json()) as { contacts: { id: string; message: string }[] };
  expect(download.contacts).toMatchObject([
    { message: preview.message, name: "Ada", phone: null, listing: { email: "mail@suedwest.example" } },
  ]);

  // Who reads English sees English words around the details, and exactly that is handed over.
  const [other] = await house.app.database.rawQuery("select id from listing where id <> $1 limit 1", [listingId]);
  const english = { listingId: String(other?.["id"]), text: "Is it open?", email: "ada@example.org", phone: "0711 1" };
  const inEnglish = (path: string, json: unknown) =>
    house.request(`${chat}/${path}`, {
      method: "POST",
      session: house.session,
      json,
      headers: { "Accept-Language": "en" },
    });
  const shown = (await (await inEnglish("contacts/preview", english)).json()) as { mark: string; message: string };
  expect(shown.message).toBe("Is it open?\nE-mail: ada@example.org\nTelephone: 0711 1");
  expect((await inEnglish("contacts", { ...english, mark: shown.mark })).status).toBe(201);
  const both = (await (await house.call("contacts")).json()) as { contacts: { message: string }[] };
  expect(both.contacts.map(({ message }) => message)).toContain(shown.message);
  expect(
    await (
      await house.call("contacts/handed-over", { method: "POST", json: { ids: download.contacts.map(({ id }) => id) } })
    ).json(),
  ).toEqual({ handedOver: 1 });
  expect(listingStocksSchema.parse(await (await house.call("listings")).json()).contacts).toEqual({
    queued: 1,
    handedOver: 1,
  });
  await house.request(chat, { method: "DELETE", session: house.session });
  expect(await queued()).toHaveLength(0);
});
