import { operatorSessionSchema, sourceSchema } from "@diskret/contract";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, markerWord } from "#privacy/proofs";
import { uploadHeldProbe } from "./probe-source.ts";

/** A birthday nobody has by chance in a table of counts. */
const birthday = "29.02.1932";

/** Gives a source that holds personal data, asks for it, tries to switch it on unseen, and then as the operator does. */
export async function proveSeenFirst(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const thing = markerWord();
  const text = `# Mitglieder\n\nHerr Jonas Reuter, geboren am ${birthday}, hat Diabetes.\n\n## Wartung\n\nDas Gerät ${thing} wird freitags gewartet.\n`;
  const { id } = await uploadHeldProbe(installation, text, signal);
  const visitor = bringVisitor(installation);
  const before = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(before.answer?.outcome === "unknown", {
    de: "Aus einer Quelle, die noch niemand angesehen hat, wurde geantwortet.",
    en: "A source that nobody had looked at was answered from.",
  });
  await expectRefusal(installation, id);
  await expectNoValue(installation, id);
  await switchOnInBrowser(installation, id);
  const after = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(after.answer?.outcome === "complete", {
    de: "Nach dem Einschalten antwortet der Assistent nicht aus der Quelle.",
    en: "After it was switched on, the assistant does not answer from the source.",
  });
  return [
    {
      de: "Eine Probequelle mit Geburtsdatum und Angabe zur Gesundheit blieb nach dem Lesen ausgeschaltet und stand in keiner Antwort.",
      en: "A probe source with a date of birth and a statement about health stayed switched off after reading and was in no answer.",
    },
    {
      de: "Sie ließ sich nicht einschalten, ohne die Arten zu nennen, die zu sehen waren.",
      en: "It could not be switched on without naming the kinds that were to be seen.",
    },
    {
      de: "In einem Browser zeigte die Betreiberseite Arten und Anzahlen, dann erst ließ sie sich dort einschalten. Zu den Arten ist kein Wert gespeichert.",
      en: "In a browser the operator page showed kinds and counts; only then it was switched on there. No value is stored with the kinds.",
    },
  ];
}

async function expectRefusal(installation: Installation, id: string): Promise<void> {
  const authorization = `Bearer ${await installation.operatorToken()}`;
  const path = `/api/operator/sources/${id}`;
  const response = await installation.request(`${path}/use`, {
    method: "PUT",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ on: true, seen: [] }),
  });
  const { state } = sourceSchema.parse(await (await installation.request(path, { headers: { authorization } })).json());
  expectHolds(response.status === 409 && state === "held", {
    de: `Eine ungesehene Quelle ließ sich einschalten: Status ${response.status}, Stand ${state}.`,
    en: `A source that was not seen could be switched on: status ${response.status}, state ${state}.`,
  });
}

async function expectNoValue(installation: Installation, id: string): Promise<void> {
  const rows = await installation.statement("select * from source_finding where source_id = $1", [id]);
  expectHolds(rows.length > 1 && !/1932|Reuter|Diabetes/u.test(JSON.stringify(rows)), {
    de: "Zu den Arten personenbezogener Daten ist ein Wert gespeichert oder es fehlen Arten.",
    en: "A value is stored with the kinds of personal data, or kinds are missing.",
  });
}

async function switchOnInBrowser(installation: Installation, id: string): Promise<void> {
  const { baseUrl } = installation;
  const browser = await installation.browser();
  expectHolds(baseUrl !== null, { de: "Der Server ist nicht erreichbar.", en: "The server cannot be reached." });
  const authorization = `Bearer ${await installation.operatorToken()}`;
  const link = await installation.request("/api/operator/links", { method: "POST", headers: { authorization } });
  const { token } = operatorSessionSchema.parse(await link.json());
  const context = await browser.newContext({ locale: "de-DE" });
  installation.afterwards(() => context.close());
  const page = await context.newPage();
  await page.goto(`${baseUrl}operator/sources/${id}#token=${token}`);
  for (const kind of ["Geburtsdatum", "Angabe zur Gesundheit"]) {
    const row = page.getByRole("row").filter({ hasText: new RegExp(kind, "iu") });
    await row.waitFor();
    const counts = await row.getByRole("cell").allInnerTexts();
    expectHolds(counts[0] === "1", {
      de: `Die Betreiberseite zeigt zu „${kind}“ nicht, wie viele es sind.`,
      en: `The operator page does not show how many there are of “${kind}”.`,
    });
  }
  await page.getByRole("button", { name: "Gesehen, einschalten" }).click();
  await page.getByText("Eingeschaltet. Der Assistent").waitFor();
}
