import type { JobRow } from "#platform/jobs";
import type { AccessEntry } from "#platform/log";
import { defineProcessing } from "./processing.ts";
import { defineTable, notPersonal, personal, type TableDeclaration } from "./table.ts";

/** What the log is for; it names no person, and an address in it is cut short before it is written. */
export const secureOperation = defineProcessing({
  id: "secure-operation",
  title: { de: "Server-Protokolle", en: "Server logs" },
  purpose: {
    de: "Störungen finden und Angriffe abwehren.",
    en: "To find faults and to fend off attacks.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Ein Dienst, der sicher läuft und sich gegen Missbrauch wehren kann",
    en: "A service that runs safely and can defend itself against abuse",
  },
  period: { days: 30, from: "creation" },
});

type LogEntry = AccessEntry & { readonly time: string; readonly level: string; readonly event: string };

const request = {
  category: "technical-data",
  of: "visitor",
  processing: secureOperation,
  protection: "plain",
} as const;

/** The log files of the server, one line per request or event. */
export const logStore = defineTable<LogEntry>()({
  name: "log",
  title: { de: "Server-Protokolle", en: "Server logs" },
  place: "log",
  columns: {
    time: personal({ ...request, meaning: { de: "Zeitpunkt der Anfrage", en: "Time of the request" } }),
    level: notPersonal("how important the line is"),
    event: notPersonal("a fixed word of the source code"),
    method: notPersonal("one of a few words of the protocol"),
    route: notPersonal("the pattern that matched, never the address that was asked for"),
    status: notPersonal("a number of the protocol"),
    durationMs: notPersonal("how long the answer took"),
    address: personal({
      ...request,
      meaning: {
        de: "gekürzte IP-Adresse (IPv4 auf /24, IPv6 auf /48)",
        en: "shortened IP address (IPv4 to /24, IPv6 to /48)",
      },
    }),
  },
  retention: { kind: "age", column: "time", days: 30 },
});

/** The list of applied migrations, kept by the database part. */
interface MigrationRow {
  id: string;
  hash: string;
  applied_at: Date;
}

export const migrationTable = defineTable<MigrationRow>()({
  name: "migration",
  title: { de: "Angewandte Änderungen am Schema", en: "Applied changes of the schema" },
  columns: {
    id: notPersonal("name of a step, from the source code"),
    hash: notPersonal("hash of a text of the source code"),
    applied_at: notPersonal("when the software was updated"),
  },
  retention: {
    kind: "until-removed",
    because: {
      de: "Die Liste sagt, auf welchem Stand das Schema ist. Sie enthält keine personenbezogenen Daten.",
      en: "The list says which state the schema is in. It holds no personal data.",
    },
  },
});

/** The queue of background work. */
export const jobTable = defineTable<JobRow>()({
  name: "job",
  title: { de: "Hintergrundaufgaben", en: "Background jobs" },
  columns: {
    id: notPersonal("a random id"),
    name: notPersonal("a kind of work, from the source code"),
    payload: notPersonal("random ids of rows only, which are declared where they stand; the type admits nothing else"),
    recurring: notPersonal("whether the work comes again"),
    state: notPersonal("how far the work has come"),
    run_at: notPersonal("when the software does the work"),
    attempts: notPersonal("a count"),
    locked_by: notPersonal("a random id of the run that holds the job"),
    locked_until: notPersonal("when another process may take the job over"),
    error_code: notPersonal("a code, never a message"),
    created_at: notPersonal("when the software planned the work"),
    finished_at: notPersonal("when the software ended the work"),
  },
  retention: { kind: "age", column: "finished_at", days: 7 },
});

/** What the platform itself stores. The platform lies below the inventory, so its declarations stand here. */
export const platformTables: readonly TableDeclaration[] = [logStore, migrationTable, jobTable];
