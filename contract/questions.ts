import { z } from "zod";
import { languageSchema } from "./common.ts";

/** Longest text a visitor can pass on, in UTF-16 code units. */
export const passedTextMaxLength = 1000;

/** `question`: one that found no answer. `feedback`: words about an answer. */
export const passedKindSchema = z.enum(["question", "feedback"]);
export type PassedKind = z.infer<typeof passedKindSchema>;

/**
 * What a visitor passes on to the operator, by an act of their own. Sent without a session. With `confirmed` false the
 * answer shows what would be stored and stores nothing.
 */
export const passOnSchema = z.object({
  kind: passedKindSchema,
  text: z.string().trim().min(1, "The text is empty.").max(passedTextMaxLength),
  language: languageSchema,
  confirmed: z.boolean(),
});
export type PassOn = z.infer<typeof passOnSchema>;

/**
 * `review`: nothing is stored; `text` is exactly what would be, with a word for its kind in place of everything personal.
 * `special` names kinds of statements that Art. 9 and 10 GDPR protect and that stay in the text. `stored`: `id` takes it
 * back.
 */
export const passedOnSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("review"),
    text: z.string(),
    replaced: z.int(),
    special: z.array(z.record(languageSchema, z.string())),
    keepDays: z.int(),
  }),
  z.object({ state: z.literal("stored"), id: z.uuid() }),
]);
export type PassedOn = z.infer<typeof passedOnSchema>;

/** What a visitor thinks of an answer; `null` takes it back. Only counts per source and day are kept of it. */
export const judgementSchema = z.object({ judgement: z.enum(["helpful", "unhelpful"]).nullable() });
export type Judgement = z.infer<typeof judgementSchema>["judgement"];

/** How far the operator has come with a question. */
export const questionStateSchema = z.enum(["open", "done", "source-added"]);
export type QuestionState = z.infer<typeof questionStateSchema>;

/** Texts that visitors passed on and that are alike. `day` is the newest one's, `YYYY-MM-DD`; nothing finer is known. */
export const questionGroupSchema = z.object({
  kind: passedKindSchema,
  state: questionStateSchema,
  text: z.string(),
  language: languageSchema,
  day: z.string(),
  count: z.int(),
  members: z.array(z.object({ id: z.uuid(), text: z.string(), day: z.string() })),
});
export type QuestionGroup = z.infer<typeof questionGroupSchema>;

/** The operator's to-do list, the most asked first. `keepDays` after its day a text is deleted. */
export const questionListSchema = z.object({ groups: z.array(questionGroupSchema), keepDays: z.int() });
export type QuestionList = z.infer<typeof questionListSchema>;

/** Marks questions. */
export const markQuestionsSchema = z.object({ ids: z.array(z.uuid()).min(1).max(1000), state: questionStateSchema });

/** Deletes questions before their time. */
export const deleteQuestionsSchema = z.object({ ids: z.array(z.uuid()).min(1).max(1000) });
