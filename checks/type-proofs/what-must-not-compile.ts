/**
 * What must not compile. Each expectation below is an error that the types promise; should one compile one day, the
 * expectation has nothing to expect and fails the build. The test beside this file checks that each fails for the
 * reason named here and for no other.
 */
import type { Language } from "../../contract/index.ts";
import type { Pseudonymised, Replacement } from "../../pseudonymiser/index.ts";
import type { OrganisationId } from "../../server/modules/accounts/index.ts";
import type { PassageId, SourceId } from "../../server/modules/knowledge/index.ts";
import type { DataKey, Keyring, Sealed } from "../../server/platform/crypto/index.ts";
import { defineRecipient } from "../../server/platform/egress/index.ts";
import { defineJob, type JobPayload } from "../../server/platform/jobs/index.ts";
import type { Log, ShortAddress } from "../../server/platform/log/index.ts";
import { defineProcessing, defineTable, notPersonal, personal } from "../../server/privacy/inventory/index.ts";

interface NoteRow {
  id: string;
  text: Sealed<string>;
  expires_at: Date;
}

const answering = defineProcessing({
  id: "answering",
  title: { de: "Antworten", en: "Answering" },
  purpose: { de: "Fragen beantworten", en: "Answering questions" },
  basis: "GDPR 6(1)(b)",
  period: { days: 30, from: "last-message" },
});

const text = personal({
  category: "message-content",
  of: "visitor",
  processing: answering,
  meaning: { de: "Text", en: "Text" },
  protection: "sealed",
});

const title = { de: "Notizen", en: "Notes" };
const facts = { name: "note", title, retention: { kind: "expires", column: "expires_at" } } as const;
const id = notPersonal("a random id");
const date = notPersonal("a date");

const note = { ...facts, columns: { id, text, expires_at: date } };

/** RET-01: what is stored is declared, with everything the law wants to know of it. */
export const inventory = [
  defineTable<NoteRow>()(note),
  // @ts-expect-error TS2741 a column without a declaration: 'text' is missing
  defineTable<NoteRow>()({ ...facts, columns: { id, expires_at: date } }),
  // @ts-expect-error TS2353 a declaration without a column: 'phone' does not exist
  defineTable<NoteRow>()({ ...facts, columns: { id, text, expires_at: date, phone: date } }),
  // @ts-expect-error TS2322 an end that is no column: '"deleted_at"' is not assignable
  defineTable<NoteRow>()({ ...note, retention: { kind: "expires", column: "deleted_at" } }),
  // @ts-expect-error TS2741 a table without an end: 'retention' is missing
  defineTable<NoteRow>()({ name: "note", title, columns: { id, text, expires_at: date } }),
  // @ts-expect-error TS2741 personal data without a purpose: 'processing' is missing
  personal({ category: "message-content", of: "visitor", meaning: title, protection: "sealed" }),
  // @ts-expect-error TS2554 no personal data, but no reason: Expected 1 arguments
  notPersonal(),
  // @ts-expect-error TS2345 a processing without a period: 'period' is missing
  defineProcessing({ id: "a", title, purpose: title, basis: "GDPR 6(1)(b)" }),
  // @ts-expect-error TS2345 a legitimate interest that is not named: 'legitimateInterest' is missing
  defineProcessing({ id: "a", title, purpose: title, basis: "GDPR 6(1)(f)", period: answering.period }),
  // @ts-expect-error TS2820 a legal basis that does not exist: '"GDPR 6(1)(z)"' is not assignable
  defineProcessing({ ...answering, basis: "GDPR 6(1)(z)" }),
  // @ts-expect-error TS2741 a processing in one language only: 'en' is missing
  defineProcessing({ ...answering, title: { de: "A" } }),
];

/** Trust is in the types: sealed is sealed, a key is a key, an id is an id of its kind. */
export function trust(given: {
  sealed: Sealed<string>;
  bytes: Buffer;
  words: string;
  source: SourceId;
  keyring: Keyring;
}) {
  // @ts-expect-error TS2322 plain text into a sealed column: 'string' is not assignable
  const plain: NoteRow["text"] = given.words;
  // @ts-expect-error TS2322 plain bytes into a sealed column: 'Buffer<ArrayBufferLike>' is not assignable
  const bytes: NoteRow["text"] = given.bytes;
  // @ts-expect-error TS2322 what was sealed as something else: 'Sealed<string>' is not assignable
  const other: Sealed<{ text: string }> = given.sealed;
  // @ts-expect-error TS2322 bytes as a key: 'Buffer<ArrayBufferLike>' is not assignable
  const key: DataKey = given.bytes;
  // @ts-expect-error TS2322 any text as an organisation: 'string' is not assignable
  const organisation: OrganisationId = given.words;
  // @ts-expect-error TS2322 an id of another kind: 'SourceId' is not assignable
  const passage: PassageId = given.source;
  // @ts-expect-error TS2322 a language that nobody speaks here: '"fr"' is not assignable
  const language: Language = "fr";
  // @ts-expect-error TS2339 the server's secret itself: 'secret' does not exist
  const secret = given.keyring.secret;
  return [plain, bytes, other, key, organisation, passage, language, secret];
}

/** Jobs hold ids only. */
export const payloads: readonly JobPayload[] = [
  { sourceId: "0199" },
  // @ts-expect-error TS2353 a job with a text: 'text' does not exist
  { text: "Frau Muster fragt nach dem Preis" },
  // @ts-expect-error TS2353 a job with an address: 'email' does not exist
  { sourceId: "0199", email: "muster@example.org" },
  // @ts-expect-error TS2322 a job with an object: is not assignable to type 'string'
  { sourceId: { text: "Frau Muster" } },
];

/** A handler's payload is held to the same. */
export const handler = { name: "note.send", attempts: 1, backoffMs: 1, run: async () => {} };
// @ts-expect-error TS2344 a kind of job with a text: does not satisfy the constraint
export const job = defineJob<{ text: string }>(handler);

/** LOG-02, LOG-04: a log takes numbers, literals of the source and codes; no text that came from anywhere. */
export function logging(log: Log, given: { words: string; session: string; error: Error; address: ShortAddress }) {
  log.info("note.sent", { attempts: 2, address: given.address });
  // @ts-expect-error TS2322 a message's text: 'string' is not assignable
  log.info("note.sent", { text: given.words });
  // @ts-expect-error TS2322 a text inside a template: 'string' is not assignable
  log.info("note.sent", { text: `said ${given.words}` });
  // @ts-expect-error TS2345 a text as the event: 'string' is not assignable
  log.info(given.words);
  // @ts-expect-error TS2345 a text in the event: 'string' is not assignable
  log.warn(`note.sent ${given.words}`);
  // @ts-expect-error TS2322 an error with its message: 'Error' is not assignable
  log.error("note.failed", { error: given.error });
  // @ts-expect-error TS2322 a whole address: 'string' is not assignable
  log.access({ method: "GET", route: "/", status: 200, durationMs: 1, address: "192.0.2.17" });
}

const provider = {
  id: "provider",
  legalName: "Provider GmbH",
  address: "Musterstraße 1, 10115 Berlin",
  role: "processor",
  countries: ["DE"],
  safeguard: "eea",
  contractDate: "2026-01-01",
  hosts: [{ host: "api.example.org", port: 443 }],
  purposes: ["answering"],
  categories: ["message-content"],
  keeps: { de: "nichts", en: "nothing" },
} as const;
const { countries: _countries, ...nowhere } = provider;
const { keeps: _keeps, ...silent } = provider;

/** DOOR-01: a recipient is declared whole. */
export const recipients = [
  defineRecipient(provider),
  // @ts-expect-error TS2741 a recipient without a country: 'countries' is missing
  defineRecipient(nowhere),
  // @ts-expect-error TS2741 a recipient that does not say what it keeps: 'keeps' is missing
  defineRecipient(silent),
  // @ts-expect-error TS2322 a role that the law does not know: '"partner"' is not assignable
  defineRecipient({ ...provider, role: "partner" }),
];

/** PSEU-01: what takes pseudonymised text takes no other. */
export function send(send: (text: Pseudonymised) => void, replacement: Replacement, question: string): void {
  if (replacement.status === "replaced") send(replacement.text);
  // @ts-expect-error TS2345 a text that has not been through the pseudonymiser: 'string' is not assignable
  send(question);
  // @ts-expect-error TS2339 a text that was refused has none: Property 'text' does not exist
  if (replacement.status === "blocked") send(replacement.text);
}
