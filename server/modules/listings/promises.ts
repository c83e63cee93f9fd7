import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveConfirmedContact } from "./proofs/prove-confirmed-contact.ts";

const folder = "server/modules/listings";

/** What the product promises about listings and their providers. */
export const listingPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "CONT-03",
    sentence: {
      de: "Eine Anfrage an einen Anbieter wird nur weitergegeben, wenn Sie ihren Text gesehen und bestätigt haben, und genau so, wie Sie ihn gesehen haben.",
      en: "A request to a provider is passed on only when you have seen and confirmed its text, and exactly as you saw it.",
    },
    laws: ["GDPR 6"],
    kinds: ["wire", "store"],
    keptBy: [
      { file: `${folder}/contact/create-contacts.ts`, name: "createContacts" },
      { file: `${folder}/contact/store.ts`, name: "insertContact" },
      { file: `${folder}/tables.ts`, name: "contactRequestTable" },
    ],
    prove: proveConfirmedContact,
  },
];
