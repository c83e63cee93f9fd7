import type { Language } from "@diskret/contract";
import type { ListingFields } from "../listing.ts";
import type { ContactBody } from "./contact.ts";

/** A first text for a request; the person changes it as they like. */
export function proposedText({ kind, title }: Pick<ListingFields, "kind" | "title">, language: Language): string {
  if (language === "de") {
    const ask = {
      job: `ich interessiere mich für Ihre Stelle „${title}“. Ist sie noch frei, und wie kann ich mich bewerben?`,
      project: `ich interessiere mich für Ihr Projekt „${title}“. Ist es noch offen, und wann können wir darüber sprechen?`,
      product: `ich interessiere mich für „${title}“. Ist es noch zu haben?`,
      event: `ich möchte an „${title}“ teilnehmen. Sind noch Plätze frei?`,
    } as const;
    return `Guten Tag,\n\n${ask[kind]}\n\nMit freundlichen Grüßen`;
  }
  const ask = {
    job: `I am interested in your position “${title}”. Is it still open, and how can I apply?`,
    project: `I am interested in your project “${title}”. Is it still open, and when could we talk about it?`,
    product: `I am interested in “${title}”. Is it still available?`,
    event: `I would like to take part in “${title}”. Are there places left?`,
  } as const;
  return `Hello,\n\n${ask[kind]}\n\nKind regards`;
}

/** The whole message: the text and the details that were entered, nothing else. */
export function messageOf(
  { text, name, email, phone }: Pick<ContactBody, "text" | "name" | "email" | "phone">,
  language: Language,
): string {
  const phoneWord = language === "de" ? "Telefon" : "Telephone";
  const mailWord = language === "de" ? "E-Mail" : "E-mail";
  const details = [
    name,
    email === null ? null : `${mailWord}: ${email}`,
    phone === null ? null : `${phoneWord}: ${phone}`,
  ];
  return [text, details.filter((detail) => detail !== null).join("\n")].filter((part) => part !== "").join("\n");
}
