import { z } from "zod";
import { citationSchema, outcomeSchema, questionMaxLength } from "./chat.ts";
import { instantSchema, languageSchema } from "./common.ts";

/**
 * Where a source stands. `checking`: read, and looked through for personal data. `held`: it holds some and waits for the
 * operator's look (KNOW-06). `off`: kept, in no answer. `paused`: the operator stopped its reading for a while. Only a
 * `ready` source is in answers.
 */
export const sourceStateSchema = z.enum([
  "receiving",
  "reading",
  "paused",
  "checking",
  "held",
  "ready",
  "off",
  "failed",
]);
export type SourceState = z.infer<typeof sourceStateSchema>;

/**
 * One kind of personal data in a source: how often it occurs, how many different ones. `waits`: the source is not used
 * before the operator has seen this kind. The values themselves are stored nowhere.
 */
export const sourceFindingSchema = z.object({
  kind: z.string(),
  name: z.record(languageSchema, z.string()),
  occurrences: z.int(),
  different: z.int(),
  special: z.boolean(),
  waits: z.boolean(),
});
export type SourceFinding = z.infer<typeof sourceFindingSchema>;

/** In how many answers a source was used, and how those were judged: counts, without visitor, conversation or time. */
export const sourceUseSchema = z.object({ answers: z.int(), helpful: z.int(), unhelpful: z.int() });
export type SourceUse = z.infer<typeof sourceUseSchema>;

/** A source as the operator sees it. `progress` is 0 to 1. `error` says what is wrong and how to mend it. */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** A file that was given, or a page of a website. */
  kind: z.enum(["file", "page"]),
  /** The website that a page belongs to, as people name it; pages are shown together below it. */
  website: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  language: languageSchema.nullable(),
  state: sourceStateSchema,
  progress: z.number().min(0).max(1),
  /** Pages, slides, sheets, chapters or files of a ZIP that are read, where the format has any. */
  pages: z.object({ read: z.int(), total: z.int() }).nullable(),
  /** `archive` and `watched` sources go with the ZIP or the file of the watched folder that they came from. */
  origin: z.enum(["upload", "archive", "watched", "website"]),
  passages: z.int(),
  shipped: z.boolean(),
  error: z.object({ code: z.string(), message: z.record(languageSchema, z.string()) }).nullable(),
  createdAt: instantSchema,
  /** When its content was last read; that it was added, before the first reading. */
  changedAt: instantSchema,
  findings: z.array(sourceFindingSchema),
  use: sourceUseSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** All sources with the largest size a new one may have. */
export const sourceListSchema = z.object({ sources: z.array(sourceSchema), uploadMaxBytes: z.int() });
export type SourceList = z.infer<typeof sourceListSchema>;

/** A file that lies in a ZIP, in a mail or in the watched folder: the source it became, or why it was not read. */
export const sourceFileSchema = z.object({
  path: z.string(),
  sourceId: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.record(languageSchema, z.string()) }).nullable(),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

export const sourceFilesSchema = z.object({ files: z.array(sourceFileSchema) });
export type SourceFiles = z.infer<typeof sourceFilesSchema>;

/** The watched folder: null where none is set. While it is not reachable, nothing changes. */
export const watchedFolderSchema = z.object({
  folder: z.string().nullable(),
  reachable: z.boolean(),
  files: z.array(sourceFileSchema),
});
export type WatchedFolderState = z.infer<typeof watchedFolderSchema>;

/**
 * Switches a source on or off. Switching on one that holds personal data names the kinds that were seen, as its findings
 * list them; a kind that waits and is not among them is a refusal.
 */
export const sourceSwitchSchema = z.object({ on: z.boolean(), seen: z.array(z.string().max(60)).max(100).default([]) });
export type SourceSwitch = z.infer<typeof sourceSwitchSchema>;

/** Where a kind of personal data stands: the first places in reading order. */
export const findingPlacesSchema = sourceFindingSchema.extend({
  places: z.array(z.object({ ordinal: z.int(), page: z.int().nullable(), headings: z.array(z.string()) })),
});
export type FindingPlaces = z.infer<typeof findingPlacesSchema>;

/** A part of a passage that is personal data, found anew each time it is shown. Offsets in UTF-16 code units. */
export const passageMarkSchema = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.string(),
  name: z.record(languageSchema, z.string()),
});
export type PassageMark = z.infer<typeof passageMarkSchema>;

/** A passage of a source as the operator sees it, `ordinal` from 0 in reading order. */
export const sourcePassageSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  headings: z.array(z.string()),
  page: z.int().nullable(),
  language: languageSchema.nullable(),
  text: z.string(),
  marks: z.array(passageMarkSchema),
});
export type SourcePassage = z.infer<typeof sourcePassageSchema>;

/** A stretch of a source's passages. `next` is handed back as `from`; `pages` are the first ordinals of its pages. */
export const sourcePassagesSchema = z.object({
  passages: z.array(sourcePassageSchema),
  total: z.int(),
  next: z.int().nullable(),
  pages: z.array(z.object({ page: z.int(), ordinal: z.int() })),
});
export type SourcePassages = z.infer<typeof sourcePassagesSchema>;

/** A question tried out by the operator, on all sources or one. Nothing of it is stored. */
export const trialSchema = z.object({
  question: z.string().trim().min(1, "The question is empty.").max(questionMaxLength),
  language: languageSchema.optional(),
  sourceId: z.uuid().optional(),
});
export type Trial = z.infer<typeof trialSchema>;

/** Why a passage was found: a word of the question with what it met there, and how much that counted (0 to 1). */
export const passageReasonSchema = z.object({ word: z.string(), met: z.array(z.string()), share: z.number() });
export type PassageReason = z.infer<typeof passageReasonSchema>;

/** What a trial shows: the answer, and every passage that was found, best first, with the reasons. */
export const trialResultSchema = z.object({
  question: z.string(),
  language: languageSchema,
  answer: z.string(),
  outcome: outcomeSchema,
  citations: z.array(citationSchema),
  passages: z.array(
    z.object({
      id: z.string(),
      sourceId: z.string(),
      title: z.string(),
      headings: z.array(z.string()),
      page: z.int().nullable(),
      text: z.string(),
      /** 0 to 1, comparable between questions. */
      score: z.number(),
      /** The number under which the answer cites it, if it does. */
      cited: z.int().nullable(),
      reasons: z.array(passageReasonSchema),
    }),
  ),
});
export type TrialResult = z.infer<typeof trialResultSchema>;
