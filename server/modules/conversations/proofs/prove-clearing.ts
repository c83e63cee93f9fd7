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
    expectHolds(texts.join() === confirmation, `After /clear the visitor does not read “${confirmation}”.`);
    await expectGone(installation, id);
    expectHolds((await visitor.status()) === 404, "After /clear the conversation can still be opened.");
  }
  const visitor = bringVisitor(installation);
  await visitor.ask(sayings[0].question);
  const { id } = await visitor.conversation();
  const response = await visitor.request("/conversation", { method: "DELETE" });
  expectHolds(response.ok, `Deleting through the API answers with status ${response.status}.`);
  await expectGone(installation, id);
  const linked = installation.recipients.length;
  return [
    "After /clear nothing of the conversation is in the database: no row, no message, no key.",
    "It was confirmed in German with “Alle Informationen wurden gelöscht.” and in English likewise.",
    linked === 0
      ? "No provider is set up, so no thread exists anywhere else."
      : `${linked} recipient(s) are declared; none of them keeps a thread of a conversation.`,
  ];
}

async function expectGone(installation: Installation, id: string): Promise<void> {
  const { conversation, messages } = await storedRows(installation, id);
  expectHolds(conversation.length === 0, "After deletion the conversation's row with its key is still there.");
  expectHolds(messages.length === 0, `After deletion ${messages.length} message(s) are still there.`);
}
