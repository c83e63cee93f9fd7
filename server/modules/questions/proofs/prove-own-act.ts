import { passedOnSchema, questionListSchema } from "@diskret/contract";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, lookThrough, markerWord } from "#privacy/proofs";

/** Asks what no source answers, looks for the words everywhere, then passes other words on and looks at what is stored. */
export async function proveOwnAct(installation: Installation): Promise<Evidence> {
  const [asked, given] = [markerWord(), markerWord()];
  const visitor = bringVisitor(installation);
  await visitor.ask(`Wann wird ${asked} gewartet?`);
  const { traces, looked } = await lookThrough(installation, [asked]);
  const listed = await listOf(installation);
  expectHolds(traces.length === 0 && !listed.includes(asked), {
    de: "Eine Frage ohne Antwort ist lesbar gespeichert, ohne dass sie jemand weitergegeben hat.",
    en: "A question without an answer is stored readable although nobody passed it on.",
  });
  const text = `Wann wird ${given} gewartet? Jonas Reuter, Tel. 0171 3920014`;
  const shown = await passOn(installation, { text, confirmed: true });
  expectHolds(shown.state === "review" && !/Reuter|3920014/u.test(shown.text), {
    de: "Ein Text mit Namen und Telefonnummer wurde gespeichert oder ungeändert gezeigt.",
    en: "A text with a name and a telephone number was stored, or shown unchanged.",
  });
  expectHolds(!(await listOf(installation)).includes(given), {
    de: "Ein Text, der nur gezeigt wurde, steht schon in der Liste des Betreibers.",
    en: "A text that was only shown stands in the operator's list already.",
  });
  const stored = await passOn(installation, { text: shown.text, confirmed: true });
  expectHolds(stored.state === "stored", {
    de: "Der gezeigte Text ließ sich nicht weitergeben.",
    en: "The text shown could not be passed on.",
  });
  const takeBack = () => installation.request(`${pathOf(installation)}/${stored.id}`, { method: "DELETE" });
  installation.afterwards(async () => {
    await takeBack();
  });
  const [row] = await installation.statement("select * from passed_question where id = $1", [stored.id]);
  const columns = Object.keys(row ?? {})
    .sort()
    .join(" ");
  expectHolds(columns === "body day expires_at id kind language organisation_id state", {
    de: `Zu einem weitergegebenen Text ist mehr gespeichert als der Tag: ${columns}.`,
    en: `More than the day is stored with a text that was passed on: ${columns}.`,
  });
  expectHolds((await listOf(installation)).includes(JSON.stringify(shown.text).slice(1, -1)), {
    de: "In der Liste des Betreibers steht nicht genau der gezeigte Text.",
    en: "The operator's list does not hold exactly the text that was shown.",
  });
  await takeBack();
  expectHolds(!(await listOf(installation)).includes(given), {
    de: "Ein zurückgenommener Text steht noch in der Liste.",
    en: "A text that was taken back still stands in the list.",
  });
  return [
    {
      de: `Ein Wort aus einer Frage ohne Antwort wurde in ${looked.de} und in der Liste des Betreibers gesucht und nicht gefunden.`,
      en: `A word of a question without an answer was looked for in ${looked.en} and in the operator's list, and not found.`,
    },
    {
      de: "Weitergegeben wurde genau der gezeigte Text, ohne Namen und Nummer, mit dem Tag und ohne Sitzung; zurückgenommen war er sofort weg.",
      en: "Passed on was exactly the text shown, without name and number, with the day and without a session; taken back it was gone at once.",
    },
  ];
}

const pathOf = ({ assistant }: Installation): string => `/api/assistants/${assistant}/passed-questions`;

async function passOn(installation: Installation, given: { readonly text: string; readonly confirmed: boolean }) {
  const response = await installation.request(pathOf(installation), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "question", language: "de", ...given }),
    clientAddress: "203.0.113.77",
  });
  return passedOnSchema.parse(await response.json());
}

async function listOf(installation: Installation): Promise<string> {
  const headers = { authorization: `Bearer ${await installation.operatorToken()}` };
  const response = await installation.request("/api/operator/questions", { headers });
  return JSON.stringify(questionListSchema.parse(await response.json()));
}
