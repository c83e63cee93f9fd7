import { randomUUID } from "node:crypto";
import type { PassedOn, PassOn } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Clock } from "#platform/clock";
import { type Keyring, UnsealError } from "#platform/crypto";
import type { Database } from "#platform/database";
import type { PersonalDataFinder } from "#platform/personal-data";
import { QuestionsFull } from "./errors.ts";
import { groupQuestions, type OpenedQuestion } from "./group-questions.ts";
import { maskText } from "./mask-text.ts";
import type { Questions } from "./questions.ts";
import { deleteQuestions, insertQuestion, listQuestions, markQuestions } from "./store.ts";
import type { PassedQuestionRow, QuestionTables } from "./tables.ts";

/** What the questions are made of. */
export interface QuestionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyring: Pick<Keyring, "wrap" | "unwrap">;
  readonly personalData: PersonalDataFinder;
  /** Days a text is kept after the day it was passed on. */
  readonly keepDays: number;
}

/** Most texts an organisation keeps at a time. */
const questionsMax = 5000;

const dayMs = 86_400_000;

/** Makes the list of questions that visitors passed on. */
export function createQuestions(deps: QuestionDeps): Questions {
  const db = deps.database.tables<QuestionTables>();
  return {
    passOn: (organisationId, given, signal) => passOn(deps, { organisationId, given }, signal),
    takeBack: async (organisationId, id) => (await deleteQuestions(db, organisationId, [id])) > 0,
    async list(organisationId) {
      const rows = await listQuestions(db, organisationId, deps.clock.now());
      return { groups: groupQuestions(rows.flatMap((row) => opened(deps, row))), keepDays: deps.keepDays };
    },
    mark: (organisationId, ids, state) => markQuestions(db, organisationId, { ids, state }),
    delete: (organisationId, ids) => deleteQuestions(db, organisationId, ids),
  };
}

async function passOn(
  deps: QuestionDeps,
  { organisationId, given }: { readonly organisationId: OrganisationId; readonly given: PassOn },
  signal: AbortSignal,
): Promise<PassedOn> {
  const { keepDays } = deps;
  const masked = await maskText(deps.personalData, given, signal);
  if (!given.confirmed || masked.text !== given.text)
    return {
      state: "review",
      text: masked.text,
      replaced: masked.replaced,
      special: masked.special.map((name) => ({ ...name })),
      keepDays,
    };
  const id = randomUUID(); // an id of `newId` would tell the moment
  const today = new Date(Math.floor(deps.clock.now().getTime() / dayMs) * dayMs);
  const row: PassedQuestionRow = {
    id,
    organisation_id: organisationId,
    kind: given.kind,
    language: given.language,
    body: deps.keyring.wrap(Buffer.from(given.text, "utf8"), placeOf(id)),
    day: today.toISOString().slice(0, 10),
    state: "open",
    expires_at: new Date(today.getTime() + (keepDays + 1) * dayMs),
  };
  if (!(await insertQuestion(deps.database.tables<QuestionTables>(), row, questionsMax))) throw new QuestionsFull();
  return { state: "stored", id };
}

const placeOf = (id: string): string => `passed-question:${id}:body`;

/** A text whose key is gone with an earlier secret cannot be read any more and is left out until its period ends. */
function opened({ keyring }: QuestionDeps, row: PassedQuestionRow): OpenedQuestion[] {
  try {
    return [
      {
        id: row.id,
        kind: row.kind === "feedback" ? "feedback" : "question",
        language: row.language === "en" ? "en" : "de",
        text: keyring.unwrap(row.body, placeOf(row.id)).toString("utf8"),
        day: row.day,
        state: row.state === "done" || row.state === "source-added" ? row.state : "open",
      },
    ];
  } catch (cause) {
    if (cause instanceof UnsealError) return [];
    throw cause;
  }
}
