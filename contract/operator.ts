import { z } from "zod";
import { instantSchema, languageSchema } from "./common.ts";
import { problemSchema } from "./problem.ts";

/** Signing in with the one-time link that the terminal prints. */
export const operatorSignInSchema = z.object({ token: z.string().min(20).max(200) });
export const operatorSessionSchema = z.object({ token: z.string(), expiresAt: instantSchema });
export type OperatorSession = z.infer<typeof operatorSessionSchema>;

/** The facts about the controller that the law wants named. In public mode the starred ones must be there. */
export const controllerSchema = z.object({
  name: z.string().trim().max(200),
  address: z.string().trim().max(500),
  email: z.union([z.literal(""), z.email()]),
  phone: z.string().trim().max(60),
  representedBy: z.string().trim().max(200),
  registerEntry: z.string().trim().max(200),
  vatId: z.string().trim().max(60),
  dpoContact: z.string().trim().max(300),
  dpoRequired: z.boolean(),
  humanContact: z.string().trim().max(300),
  /** Legal name and place of who hosts the server; empty where it stands on the controller's own premises. */
  hostingProvider: z.string().trim().max(300),
  /** Where that server stands: ISO 3166-1 alpha-2. */
  hostingCountry: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z]{2})?$/, "A country is two letters, such as DE."),
});
export type Controller = z.infer<typeof controllerSchema>;

/** The controller's facts with what the law still misses. */
export const controllerStateSchema = z.object({
  controller: controllerSchema,
  missing: z.array(z.object({ field: z.string(), law: z.string(), message: z.record(languageSchema, z.string()) })),
});
export type ControllerState = z.infer<typeof controllerStateSchema>;

/** One row of the ledger: what left, never its text. */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  recipient: z.string(),
  country: z.string(),
  purpose: z.string(),
  categories: z.record(z.string(), z.int()),
  bytes: z.int(),
  payloadHash: z.string(),
  outcome: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** An attempt to open a connection that the door refused. `target` is a host name or path, never a payload. */
export const refusalSchema = z.object({ at: instantSchema, way: z.string(), target: z.string(), count: z.int() });
export type Refusal = z.infer<typeof refusalSchema>;

/** `unproven`: the proof could not run here, `reason` says why. It never counts as holding. */
export const verdictSchema = z.object({
  promise: z.string(),
  verdict: z.enum(["holds", "broken", "unproven"]),
  evidence: z.array(z.record(languageSchema, z.string())),
  reason: z.record(languageSchema, z.string()).nullable(),
  durationMs: z.number(),
});
export type Verdict = z.infer<typeof verdictSchema>;

export const auditReportSchema = z.object({
  id: z.string(),
  startedAt: instantSchema,
  finishedAt: instantSchema,
  version: z.string(),
  engine: z.string(),
  verdicts: z.array(verdictSchema),
});
export type AuditReport = z.infer<typeof auditReportSchema>;

/** The last report; null as long as no audit has run, which is no error. */
export const latestAuditSchema = auditReportSchema.nullable();

/** A promise of the register with its last proof. */
export const promiseSchema = z.object({
  id: z.string(),
  sentence: z.record(languageSchema, z.string()),
  laws: z.array(z.string()),
  kinds: z.array(z.string()),
  keptBy: z.array(z.string()),
  last: verdictSchema.nullable(),
  lastRunAt: instantSchema.nullable(),
});
export type PromiseState = z.infer<typeof promiseSchema>;

/** What retention will delete at its next run, as counts. */
export const retentionPreviewSchema = z.object({
  nextRunAt: instantSchema,
  tables: z.array(
    z.object({ table: z.string(), title: z.record(languageSchema, z.string()), due: z.int(), stored: z.int() }),
  ),
  lastRuns: z.array(z.object({ at: instantSchema, deleted: z.record(z.string(), z.int()) })),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** The operator's first screen in one answer: is everything well? */
export const overviewSchema = z.object({
  assistant: z.object({ slug: z.string(), name: z.string() }),
  version: z.string(),
  engine: z.string(),
  publicUrl: z.string().nullable(),
  conversations: z.object({ open: z.int(), messages: z.int(), messagesToday: z.int() }),
  sources: z.object({ ready: z.int(), reading: z.int(), held: z.int(), failed: z.int(), passages: z.int() }),
  egress: z.object({ recipients: z.int(), transfers: z.int(), refusals: z.int() }),
  promises: z.object({ holds: z.int(), broken: z.int(), unproven: z.int(), lastRunAt: instantSchema.nullable() }),
  retention: retentionPreviewSchema,
  missingFacts: z.int(),
});
export type Overview = z.infer<typeof overviewSchema>;

/** One page of the ledger, newest first. `next` is handed back as `before` to get the following page. */
export const ledgerPageSchema = z.object({
  entries: z.array(ledgerEntrySchema),
  total: z.int(),
  next: z.string().nullable(),
});
export type LedgerPage = z.infer<typeof ledgerPageSchema>;

/**
 * Which proofs to run; all where `promises` is not given. `verdicts` are what the command line found out itself, because
 * the server starts no browser: they stand in the report as they come, instead of a proof run by the server.
 */
export const auditRequestSchema = z.object({
  promises: z.array(z.string()).optional(),
  verdicts: z.array(verdictSchema).optional(),
});
export type AuditRequest = z.infer<typeof auditRequestSchema>;

/**
 * What the stream of a running audit carries (server-sent events: `event` is the name, `data` the JSON). It ends with
 * `finished`, or with `failure` when the audit itself could not go on.
 */
export const auditEventSchema = z.discriminatedUnion("event", [
  z.object({ event: z.literal("proving"), data: z.object({ promise: z.string(), number: z.int(), total: z.int() }) }),
  z.object({ event: z.literal("verdict"), data: verdictSchema }),
  z.object({ event: z.literal("finished"), data: auditReportSchema }),
  z.object({ event: z.literal("failure"), data: problemSchema }),
]);
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** A security measure in the record: the promise it rests on, and when its proof last held. */
export const measureSchema = z.object({
  promise: z.string(),
  sentence: z.record(languageSchema, z.string()),
  provenAt: instantSchema.nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

const recordedRecipientSchema = z.object({
  legalName: z.string(),
  address: z.string(),
  role: z.enum(["processor", "controller", "own-infrastructure", "own-website"]),
  countries: z.array(z.string()),
  /** Those of the countries that lie outside the European Economic Area. */
  thirdCountries: z.array(z.string()),
  safeguard: z.enum(["eea", "adequacy", "scc", "own-premises", "no-personal-data", "none"]),
});

/** The record of processing activities (GDPR Art. 30(1)), as the running installation derives it. */
export const recordOfProcessingSchema = z.object({
  generatedAt: instantSchema,
  version: z.string(),
  controller: controllerSchema,
  missing: controllerStateSchema.shape.missing,
  activities: z.array(
    z.object({
      id: z.string(),
      title: z.record(languageSchema, z.string()),
      purpose: z.record(languageSchema, z.string()),
      basis: z.enum(["GDPR 6(1)(a)", "GDPR 6(1)(b)", "GDPR 6(1)(c)", "GDPR 6(1)(e)", "GDPR 6(1)(f)"]),
      legitimateInterest: z.record(languageSchema, z.string()).nullable(),
      persons: z.array(z.enum(["visitor", "operator", "third-person"])),
      categories: z.array(z.string()),
      period: z.record(languageSchema, z.string()),
      recipients: z.array(recordedRecipientSchema),
      fields: z.array(
        z.object({
          table: z.string(),
          column: z.string(),
          meaning: z.record(languageSchema, z.string()),
          category: z.string(),
          protection: z.string(),
        }),
      ),
    }),
  ),
  recipients: z.array(recordedRecipientSchema),
  measures: z.array(measureSchema),
});
export type RecordOfProcessing = z.infer<typeof recordOfProcessingSchema>;
