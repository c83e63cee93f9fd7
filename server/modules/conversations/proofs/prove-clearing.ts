import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, storedRows } from "#privacy/proofs";

const sayings = [
  {
    language: "de",
    question: "Welche Daten speichert dieser Assistent?",
    confirmation: "Alle Informationen wurden gelöscht.",
  },
  {
    language: "en",
    question: "Which data does this assistant store?",
    confirmation: "All information has been deleted.",
  },
] as const;

/** Clears a conversation in each language, in the chat and through the API, and looks for what is left. */
export async function proveClearing(installation: Installation): Promise<Evidence> {
  for (const { language, question, confirmation } of sayings) {
    const visitor = bringVisitor(installation);
    await visitor.ask(question, language);
    const { id } = await visitor.conversation();
    const { events } = await visitor.ask("/clear", language);
    const texts = events.flatMap((event) =>
      event.event === "notice" && event.data.kind === "cleared" ? [event.data.text] : [],
    );
    expectHolds(texts.join() === confirmation, {
      de: `Nach /clear liest der Besucher nicht „${confirmation}“.`,
      en: `After /clear the visitor does not read “${confirmation}”.`,
    });
    await expectGone(installation, id);
    expectHolds((await visitor.status()) === 404, {
      de: "Nach /clear lässt sich das Gespräch noch öffnen.",
      en: "After /clear the conversation can still be opened.",
    });
  }
  const visitor = bringVisitor(installation);
  await visitor.ask(sayings[0].question);
  const { id } = await visitor.conversation();
  const response = await visitor.request("/conversation", { method: "DELETE" });
  expectHolds(response.ok, {
    de: `Die Löschung über die Schnittstelle antwortet mit Status ${response.status}.`,
    en: `Deleting through the API answers with status ${response.status}.`,
  });
  await expectGone(installation, id);
  const linked = (await installation.recipients()).filter(({ role }) => role !== "own-website").length;
  return [
    {
      de: "Nach /clear steht nichts vom Gespräch mehr in der Datenbank: keine Zeile, keine Nachricht, kein Schlüssel.",
      en: "After /clear nothing of the conversation is in the database: no row, no message, no key.",
    },
    {
      de: "Bestätigt wurde es auf Deutsch mit „Alle Informationen wurden gelöscht.“, auf Englisch ebenso.",
      en: "It was confirmed in German with “Alle Informationen wurden gelöscht.” and in English likewise.",
    },
    linked === 0
      ? {
          de: "Kein Anbieter ist eingerichtet. Das Gespräch liegt nirgendwo sonst.",
          en: "No provider is set up, so no thread exists anywhere else.",
        }
      : {
          de: `Erklärte Empfänger: ${linked}. Keiner von ihnen bewahrt Gespräche auf.`,
          en: `${linked} recipient(s) are declared; none of them keeps a thread of a conversation.`,
        },
  ];
}

async function expectGone(installation: Installation, id: string): Promise<void> {
  const { conversation, messages } = await storedRows(installation, id);
  expectHolds(conversation.length === 0, {
    de: "Nach der Löschung ist die Zeile des Gesprächs mit ihrem Schlüssel noch da.",
    en: "After deletion the conversation's row with its key is still there.",
  });
  expectHolds(messages.length === 0, {
    de: `Nach der Löschung sind noch Nachrichten da: ${messages.length}.`,
    en: `After deletion ${messages.length} message(s) are still there.`,
  });
}
