import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { Language } from "@diskret/contract";
import { type App, openApp } from "../../server/app.ts";
import type { AnswerPassage, AnswerRequest } from "../../server/modules/models/answerer.ts";
import { readConfig } from "../../server/platform/config/index.ts";
import { seedHandbook } from "../../server/seed-handbook.ts";
import { temporaryFolder } from "../../server/testing/start-product.ts";

/** A question with the passages that were found for it, with and without its own document. */
export interface FoundQuestion {
  readonly request: AnswerRequest;
  /** What the right answer holds, one of them; empty where the sources carry none. */
  readonly holds: readonly string[];
  /** Questions of one group are left out together in cross-validation. */
  readonly group: string;
  /** The document that carries the answer; null for the handbook, whose pages answer for each other. */
  readonly document: string | null;
}

const signal = new AbortController().signal;
const passagesLooked = 8;
/** Found beyond those looked at, so that enough are left when a document is taken away. */
const passagesFound = 40;

interface CompanyQuestion {
  readonly document: string;
  readonly question: string;
  readonly holds?: string;
}

/** The questions to the documents of invented companies, each once as it is and once without its document. */
export async function companyQuestions(): Promise<readonly FoundQuestion[]> {
  const folder = new URL("../../server/testing/companies/", import.meta.url);
  const { answered, unknown }: Record<"answered" | "unknown", readonly CompanyQuestion[]> = JSON.parse(
    readFileSync(new URL("questions.json", folder), "utf8"),
  );
  return await withApp(async (app) => {
    const names = readdirSync(new URL("documents/", folder));
    const documents = new Map<string, string>();
    for (const fileName of names) {
      const bytes = Readable.from([readFileSync(new URL(`documents/${fileName}`, folder))]);
      const source = await app.knowledge.add(app.organisationId, { fileName, bytes, announcedBytes: null }, signal);
      documents.set(source.id, fileName.replace(/\.md$/u, ""));
    }
    await app.jobs.runDue();
    const found: FoundQuestion[] = [];
    for (const { document, question, holds } of [...answered, ...unknown]) {
      const language: Language = document.startsWith("en-") ? "en" : "de";
      const passages = await retrieve(app, question, language);
      const others = passages.filter(({ sourceId }) => documents.get(sourceId ?? "") !== document);
      const base = { group: document, document };
      const asked = {
        ...base,
        request: requestOf(question, language, passages),
        holds: holds === undefined ? [] : [holds],
      };
      found.push(asked);
      if (holds !== undefined) found.push({ ...base, request: requestOf(question, language, others), holds: [] });
    }
    return found.map((entry) => ({ ...entry, document: titleOf(entry.document, documents, entry.request) }));
  });
}

/** Documents are told apart by their source. */
function titleOf(
  document: string | null,
  documents: ReadonlyMap<string, string>,
  request: AnswerRequest,
): string | null {
  return request.passages.find(({ sourceId }) => documents.get(sourceId ?? "") === document)?.sourceId ?? null;
}

/** The questions to the handbook, in groups of every tenth. */
export async function handbookQuestions(): Promise<readonly FoundQuestion[]> {
  const file = new URL("../../server/handbook-questions.json", import.meta.url);
  const { answered, unknown }: HandbookQuestions = JSON.parse(readFileSync(file, "utf8"));
  return await withApp(async (app) => {
    await seedHandbook(app, signal);
    await app.jobs.runDue();
    const all = [
      ...Object.entries(answered).flatMap(([language, list]) => list.map((entry) => ({ language, ...entry }))),
      ...Object.entries(unknown).flatMap(([language, list]) =>
        list.map((question) => ({ language, question, holds: [] })),
      ),
    ].filter((entry) => !("after" in entry));
    const found: FoundQuestion[] = [];
    for (const [index, { language, question, holds }] of all.entries()) {
      const spoken: Language = language === "en" ? "en" : "de";
      const request = requestOf(question, spoken, await retrieve(app, question, spoken));
      found.push({ request, holds, group: `handbook ${index % 10}`, document: null });
    }
    return found;
  });
}

interface HandbookQuestions {
  readonly answered: Readonly<
    Record<string, readonly { readonly question: string; readonly holds: readonly string[] }[]>
  >;
  readonly unknown: Readonly<Record<string, readonly string[]>>;
}

async function withApp<Result>(work: (app: App) => Promise<Result>): Promise<Result> {
  using folder = temporaryFolder();
  await using app = await openApp({ config: readConfig({ DATA_FOLDER: folder.path }) });
  return await work(app);
}

async function retrieve(
  app: App,
  question: string,
  language: Language,
): Promise<readonly Omit<AnswerPassage, "number">[]> {
  const request = { question, language, earlierQuestions: [], limit: passagesFound };
  return await app.knowledge.retrieve(app.organisationId, request, signal);
}

function requestOf(
  question: string,
  language: Language,
  passages: readonly Omit<AnswerPassage, "number">[],
): AnswerRequest {
  return {
    question,
    language,
    addressForm: "sie",
    assistantName: "Diskret",
    humanContact: null,
    history: [],
    passages: passages.slice(0, passagesLooked).map((passage, index) => ({ ...passage, number: index + 1 })),
  };
}
