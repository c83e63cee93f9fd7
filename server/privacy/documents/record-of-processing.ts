import type { Measure, RecordOfProcessing } from "@diskret/contract";
import type { Recipient } from "#platform/egress";
import { type Activity, periodWords } from "#privacy/inventory";
import { thirdCountriesOf } from "./countries.ts";
import type { DocumentInput } from "./input.ts";

/** What the record is made from: the running configuration and the measures with their last proofs. */
export type RecordInput = Omit<DocumentInput, "language"> & { readonly measures: readonly Measure[] };

/** Derives the record of processing activities (GDPR Art. 30(1)) from what the software stores and where it sends. */
export function recordOfProcessing(input: RecordInput): RecordOfProcessing {
  return {
    generatedAt: input.generatedAt.toISOString(),
    version: input.version,
    controller: input.controller.controller,
    missing: input.controller.missing,
    activities: input.inventory.activities.map((activity) => recordedActivity(activity, input.recipients)),
    recipients: input.recipients.map(recordedRecipient),
    measures: [...input.measures],
  };
}

/** One activity, with what GDPR Art. 30(1)(b) to (f) want to know of it. */
function recordedActivity(
  { processing, persons, categories, fields }: Activity,
  recipients: readonly Recipient[],
): RecordOfProcessing["activities"][number] {
  return {
    id: processing.id,
    title: processing.title,
    purpose: processing.purpose,
    basis: processing.basis,
    legitimateInterest: processing.legitimateInterest ?? null,
    persons: [...persons],
    categories: [...categories],
    period: erasure(processing.period),
    recipients: recipients.filter((recipient) => recipient.purposes.includes(processing.id)).map(recordedRecipient),
    fields: fields.map(({ table, column, declaration }) => ({
      table: table.name,
      column,
      meaning: declaration.meaning,
      category: declaration.category,
      protection: declaration.protection,
    })),
  };
}

function recordedRecipient(recipient: Recipient): RecordOfProcessing["recipients"][number] {
  const { legalName, address, role, countries, safeguard } = recipient;
  return {
    legalName,
    address,
    role,
    countries: [...countries],
    thirdCountries: [...thirdCountriesOf(recipient)],
    safeguard,
  };
}

/** The period, and that a machine keeps it where one does (RET-02). */
function erasure(period: Activity["processing"]["period"]): RecordOfProcessing["activities"][number]["period"] {
  const words = periodWords(period);
  if ("until" in period) return words;
  return {
    de: `${words.de}; gelöscht wird selbsttätig, spätestens 24 Stunden nach Ablauf`,
    en: `${words.en}; erased automatically, at the latest 24 hours after it has passed`,
  };
}
