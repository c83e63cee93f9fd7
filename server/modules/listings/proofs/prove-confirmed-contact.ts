import { setTimeout as wait } from "node:timers/promises";
import { contactPreviewSchema, handedContactsSchema, listingStockSchema } from "@diskret/contract";
import { Disproved, type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, findTraces, markerWord, type ProbeVisitor } from "#privacy/proofs";

/** Longest that reading a stock of one line may take. */
const readingMaxMs = 90_000;

/** Tries to have a request passed on without a look at it, with another text than was shown, and then as it was shown. */
export async function proveConfirmedContact(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const thing = markerWord();
  await uploadProbe(installation, thing, signal);
  const visitor = bringVisitor(installation);
  const { answer } = await visitor.ask(`Suche Stellen als ${thing}`);
  const listingId = answer?.found?.cards[0]?.id;
  expectHolds(listingId !== undefined, {
    de: "Das Probeangebot ließ sich im Gespräch nicht finden.",
    en: "The probe listing could not be found in the conversation.",
  });
  const secret = markerWord();
  const draft = { listingId, text: `Ich habe Interesse und bringe ${secret} mit.`, email: "probe@diskret.example" };
  const shown = await look(visitor, draft);
  await expectNoneQueued(installation, thing, {
    de: "Schon das Ansehen eines Entwurfs hat eine Anfrage in die Warteschlange gestellt.",
    en: "Looking at a draft alone put a request into the queue.",
  });
  const without = await post(visitor, { ...draft, mark: "x".repeat(43) });
  const changed = await post(visitor, { ...draft, text: `${draft.text} Geändert.`, mark: shown.mark });
  expectHolds(without.status !== 201 && changed.status !== 201, {
    de: "Eine Anfrage wurde angenommen, deren Text so niemand gesehen hat.",
    en: "A request was taken whose text nobody had seen like that.",
  });
  await expectNoneQueued(installation, thing, {
    de: "Eine Anfrage ohne Bestätigung steht in der Warteschlange.",
    en: "A request without confirmation stands in the queue.",
  });
  const confirmed = await post(visitor, { ...draft, mark: shown.mark });
  expectHolds(confirmed.status === 201, {
    de: `Die bestätigte Anfrage wurde nicht angenommen: Status ${confirmed.status}.`,
    en: `The confirmed request was not taken: status ${confirmed.status}.`,
  });
  const [queued] = await queuedFor(installation, thing);
  expectHolds(queued?.message === shown.message, {
    de: "Weitergegeben würde etwas anderes, als gezeigt wurde.",
    en: "Something else would be passed on than was shown.",
  });
  const traces = await findTraces(installation.everythingStored(), [secret]);
  expectHolds(traces.length === 0, {
    de: `Der Text der Anfrage steht lesbar in: ${traces.map(({ place }) => place).join(", ")}.`,
    en: `The request's text stands readable in: ${traces.map(({ place }) => place).join(", ")}.`,
  });
  return [
    {
      de: "Der Entwurf einer Anfrage wurde gezeigt und nirgends gespeichert.",
      en: "The draft of a request was shown and stored nowhere.",
    },
    {
      de: "Eine Anfrage ohne Bestätigung und eine mit geändertem Text wurden abgelehnt.",
      en: "A request without confirmation and one with a changed text were refused.",
    },
    {
      de: "Die bestätigte Anfrage steht wörtlich so in der Warteschlange, wie sie gezeigt wurde, und ist auf der Platte verschlüsselt.",
      en: "The confirmed request stands in the queue word for word as it was shown, and is encrypted on the disk.",
    },
  ];
}

/** Uploads one listing as the operator and waits until it is read; it is removed after the proof. */
async function uploadProbe(installation: Installation, thing: string, signal: AbortSignal): Promise<void> {
  const headers = { authorization: `Bearer ${await installation.operatorToken()}` };
  const body = `Titel;Firma;E-Mail\n${thing};Probe GmbH;anbieter@diskret.example\n`;
  const response = await installation.request("/api/operator/listings?name=probe.csv&kind=job", {
    method: "POST",
    headers,
    body,
  });
  if (!response.ok)
    throw new Disproved({
      de: `Das Probeangebot wurde nicht angenommen: Status ${response.status}.`,
      en: `The probe listing was not taken in: status ${response.status}.`,
    });
  const { id } = listingStockSchema.parse(await response.json());
  installation.afterwards(async () => {
    await installation.request(`/api/operator/listings/${id}`, { method: "DELETE", headers });
  });
  const end = performance.now() + readingMaxMs;
  for (;;) {
    const stock = listingStockSchema.parse(
      await (await installation.request(`/api/operator/listings/${id}`, { headers })).json(),
    );
    if (stock.state === "ready") return;
    if (stock.state === "failed" || performance.now() > end)
      throw new Disproved({
        de: "Das Probeangebot ließ sich nicht lesen.",
        en: "The probe listing could not be read.",
      });
    await wait(50, undefined, { signal });
  }
}

const post = (visitor: ProbeVisitor, body: object): Promise<Response> =>
  visitor.request("/conversation/contacts", { method: "POST", body: JSON.stringify(body) });

async function look(visitor: ProbeVisitor, draft: object) {
  const response = await visitor.request("/conversation/contacts/preview", {
    method: "POST",
    body: JSON.stringify(draft),
  });
  if (!response.ok)
    throw new Disproved({
      de: `Der Entwurf wurde nicht gezeigt: Status ${response.status}.`,
      en: `The draft was not shown: status ${response.status}.`,
    });
  return contactPreviewSchema.parse(await response.json());
}

/** The requests about a listing, as the operator would hand them over. */
async function queuedFor(installation: Installation, title: string) {
  const headers = { authorization: `Bearer ${await installation.operatorToken()}` };
  const response = await installation.request("/api/operator/contacts", { headers });
  const { contacts } = handedContactsSchema.parse(await response.json());
  return contacts.filter(({ listing }) => listing.title === title);
}

async function expectNoneQueued(
  installation: Installation,
  title: string,
  otherwise: { readonly de: string; readonly en: string },
): Promise<void> {
  expectHolds((await queuedFor(installation, title)).length === 0, otherwise);
}
