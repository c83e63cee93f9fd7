import fc from "fast-check";
import { expect, test } from "vitest";
import type { OrganisationId } from "#modules/accounts";
import type { Database } from "#platform/database";
import { newId } from "#platform/ids";
import { createVocabulary } from "#platform/text";
import { openTestDatabase } from "#testing";
import type { PassageId } from "../knowledge.ts";
import { decodeBatch, encodeBatch, entriesOf } from "../reading/index-batch.ts";
import { analysisVersion, passageTerms } from "../reading/passage-terms.ts";
import { insertPassages, insertSource, raiseVersion, readPassagesById } from "../store.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import { createRetriever } from "./retriever.ts";
import { createTermPostings } from "./term-postings.ts";

const signal = new AbortController().signal;
const now = new Date("2026-03-01T12:00:00Z");
const words = ["Aufzug", "Garten", "Keller", "Werkzeug", "Schlüssel", "Ausweis", "Löschfrist", "Gehalt"];
const audiences = ["public", "members", "board", "payroll"];

const sourceArbitrary = fc.record({
  organisation: fc.nat({ max: 1 }),
  audience: fc.uniqueArray(fc.constantFrom(...audiences), { minLength: 1, maxLength: 3 }),
  said: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
  state: fc.constantFrom("ready", "ready", "ready", "off"),
});

async function addOrganisation(database: Database): Promise<OrganisationId> {
  const id = newId<"organisation">(now);
  await database.rawQuery(
    `insert into organisation (id, slug, controller_name, controller_address, controller_email, controller_phone,
       represented_by, register_entry, vat_id, dpo_contact, dpo_required, human_contact, created_at)
     values ($1::uuid, $1::text, '', '', '', '', '', '', '', '', false, '', $2)`,
    [id, now],
  );
  return id;
}

function rowOf(id: string, source: { readonly state: string; readonly audience: readonly string[] }): SourceRow {
  return {
    ...{ id, organisation_id: "", title: "Blatt", file_name: "blatt.txt", media_type: "text/plain", bytes: 1 },
    ...{ sha256: id, file_id: id, language: "de", progress: 1, passages: 1, shipped: false, error_code: null },
    ...{ error_figures: null, created_at: now, switched_off: false, confirmed_kinds: [], read_at: now },
    ...{ pages_read: null, pages_total: null, paused: false, origin: "upload", website_id: null, url: null },
    ...{ state: source.state, audience: [...source.audience], analysis: analysisVersion },
  };
}

async function addPassage(
  database: Database,
  organisationId: OrganisationId,
  source: { readonly state: string; readonly audience: readonly string[]; readonly text: string },
): Promise<PassageId> {
  const db = database.tables<KnowledgeTables>();
  const [sourceId, id] = [newId<"source">(now), newId<"passage">(now)];
  const chunk = { headings: [], page: null, text: source.text };
  await insertSource(db, organisationId, rowOf(sourceId, source));
  const passage = { ...chunk, id, language: "de" as const, terms: passageTerms(chunk, "Blatt", "de") };
  await insertPassages(db, organisationId, { sourceId, firstOrdinal: 0, passages: [passage] });
  await raiseVersion(db, organisationId);
  return id;
}

test("no query of one organisation or audience reaches a passage of another, whatever is stored and asked", async () => {
  await using database = await openTestDatabase();
  const db = database.tables<KnowledgeTables>();
  const retriever = createRetriever(db);
  await fc.assert(
    fc.asyncProperty(
      fc.array(sourceArbitrary, { minLength: 2, maxLength: 6 }),
      fc.array(fc.record({ said: fc.constantFrom(...words), as: fc.subarray(audiences) }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (sources, questions) => {
        const organisations = [await addOrganisation(database), await addOrganisation(database)];
        const stored = await Promise.all(
          sources.map(async (source) => {
            const organisationId = organisations[source.organisation] ?? raise();
            const text = `Hier steht etwas über ${source.said.join(" und ")}.`;
            return { ...source, organisationId, id: await addPassage(database, organisationId, { ...source, text }) };
          }),
        );
        for (const { said, as } of questions) {
          for (const organisationId of organisations) {
            const request = { question: `Wo ist ${said}?`, language: "de" as const, earlierQuestions: [], limit: 20 };
            const found = await retriever.retrieve(organisationId, { ...request, audiences: as }, signal);
            const mayRead = stored.filter(
              (source) =>
                source.organisationId === organisationId &&
                source.state === "ready" &&
                source.audience.some((name) => as.includes(name)),
            );
            const expected = mayRead.filter((source) => source.said.includes(said)).map(({ id }) => id);
            expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
            for (const { id } of found) expect(mayRead.map((source) => source.id)).toContain(id);
            const all = stored.map(({ id }) => id);
            const rows = await readPassagesById(db, { organisationId, audiences: as }, all);
            expect(rows.map(({ id }) => id).sort()).toEqual(mayRead.map(({ id }) => String(id)).sort());
          }
        }
      },
    ),
    { numRuns: 8 },
  );
});

test("whom a source is for holds from the next question on, also for what is kept in memory", async () => {
  await using database = await openTestDatabase();
  const retriever = createRetriever(database.tables<KnowledgeTables>());
  const organisationId = await addOrganisation(database);
  await addPassage(database, organisationId, { state: "ready", audience: ["public"], text: "Das Gehalt steht hier." });
  const ask = (as: readonly string[]) => {
    const request = { question: "Wo steht das Gehalt?", language: "de" as const, earlierQuestions: [], limit: 5 };
    return retriever.retrieve(organisationId, { ...request, audiences: as }, signal);
  };
  expect(await ask(["public"])).toHaveLength(1);
  await database.rawQuery("update source set audience = '{board}' where organisation_id = $1", [organisationId]);
  await raiseVersion(database.tables<KnowledgeTables>(), organisationId);
  expect(await ask(["public"])).toEqual([]);
  expect(await ask(["board"])).toHaveLength(1);
});

test("a found passage says on request which words of the question by which terms brought it up", async () => {
  await using database = await openTestDatabase();
  const retriever = createRetriever(database.tables<KnowledgeTables>());
  const organisationId = await addOrganisation(database);
  const text = "Der Kellerschlüssel hängt beim Pförtner.";
  await addPassage(database, organisationId, { state: "ready", audience: ["public"], text });
  const request = { question: "Wo ist der Schlüssel?", language: "de" as const, earlierQuestions: [], limit: 5 };
  const [found] = await retriever.retrieve(organisationId, { ...request, explain: true }, signal);
  const key = found?.explanation?.words.find(({ word }) => word === "schlussel");
  expect(key?.matches).toEqual([
    expect.objectContaining({ term: "kellerschlussel", step: "compound", places: ["text"] }),
  ]);
  const { features = {}, weights = {}, value } = found?.explanation ?? {};
  const sum = Object.keys(features).reduce((total, name) => total + (features[name] ?? 0) * (weights[name] ?? 0), 0);
  expect(sum).toBeCloseTo(value ?? Number.NaN, 6);
  const [plain] = await retriever.retrieve(organisationId, request, signal);
  expect(plain?.explanation).toBeUndefined();
});

test("a batch of the index read back is what was written", () => {
  const terms = fc.dictionary(
    fc.string({ minLength: 1, unit: fc.constantFrom("a", "ß", "x", "9") }),
    fc.nat({ max: 219 }),
  );
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 40 }), fc.nat({ max: 100_000 }), (passages, firstOrdinal) => {
      const entries = entriesOf(
        passages.map((passage) => ({
          terms: new Map(Object.entries(passage).map(([term, impact]) => [term, impact * 10])),
        })),
        firstOrdinal,
      );
      const read: [string, number, number][] = [];
      decodeBatch(encodeBatch(entries), (term, ordinal, impact) => read.push([term, ordinal, impact]));
      const written = [...entries].flatMap(([term, list]) =>
        list.flatMap((value, at) => (at % 2 === 0 ? [[term, value, list[at + 1] ?? 0]] : [])),
      );
      expect(read).toEqual(written);
    }),
  );
});

test("passages dropped from the index in memory leave no entry, and no term that only they had", () => {
  const entry = fc.record({ term: fc.constantFrom("a", "b", "c", "d"), passage: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ term, passage }) => `${term}${passage}` }),
      fc.nat({ max: 9 }),
      (entries, gone) => {
        const postings = createTermPostings();
        for (const { term, passage } of entries) postings.add(term, passage, 7);
        const dropped = postings.drop((passage) => passage === gone);
        const left = entries.filter(({ passage }) => passage !== gone);
        for (const term of ["a", "b", "c", "d"]) {
          const seen: number[] = [];
          postings.forEach(term, (passage) => seen.push(passage));
          const expected = left.filter((other) => other.term === term).map(({ passage }) => passage);
          expect(seen.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
          expect(postings.count(term)).toBe(expected.length);
          expect(postings.has(term)).toBe(expected.length > 0);
          expect(dropped.includes(term)).toBe(expected.length === 0 && entries.some((other) => other.term === term));
        }
      },
    ),
  );
});

test("a vocabulary that grew and shrank finds what a new one of the same terms finds", () => {
  const term = fc.constantFrom(
    "frist",
    "loschfrist",
    "fristen",
    "keller",
    "teller",
    "kellertur",
    "aufzug",
    "fahrstuhl",
  );
  fc.assert(
    fc.property(fc.array(fc.array(term)), fc.array(term), term, (batches, removed, asked) => {
      const grown = createVocabulary();
      for (const batch of batches) grown.add(batch);
      grown.remove(removed);
      const fresh = createVocabulary();
      fresh.add(batches.flat().filter((entry) => !removed.includes(entry)));
      const sorted = (terms: ReturnType<typeof fresh.similar>) =>
        [...terms].sort((a, b) => a.term.localeCompare(b.term));
      expect(sorted(grown.similar(asked))).toEqual(sorted(fresh.similar(asked)));
    }),
  );
});

function raise(): never {
  throw new Error("There are two organisations.");
}
