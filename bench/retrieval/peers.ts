import type { Language } from "@diskret/contract";
import { PGlite } from "@electric-sql/pglite";
import { create, insertMultiple, search } from "@orama/orama";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stopwords as englishStopWords } from "@orama/stopwords/english";
import { stopwords as germanStopWords } from "@orama/stopwords/german";
import MiniSearch from "minisearch";
import { depth, type Find } from "./rank-figures.ts";

/** Makes a peer ready to find among the passages. */
export type Peer = (passages: readonly string[], language: Language) => Promise<Find>;

const configurations = { de: "german", en: "english" } as const;
const stopWords = { de: germanStopWords, en: englishStopWords } as const;
const stemmers = { de: stemGerman, en: stemEnglish } as const;

/** PostgreSQL's own full-text search: the stock configuration, any word of the question, `ts_rank`. */
const postgres =
  (normalization: number): Peer =>
  async (passages, language) => {
    const db = await PGlite.create();
    const configuration = configurations[language];
    await db.exec("create table passage (number integer primary key, words tsvector not null)");
    for (const [number, text] of passages.entries())
      await db.query("insert into passage values ($1, to_tsvector($2::regconfig, $3))", [number, configuration, text]);
    return async (question) => {
      const { rows } = await db.query<{ number: number }>(
        `with asked as (select replace(plainto_tsquery($1::regconfig, $2)::text, '&', '|')::tsquery as query)
       select number from passage, asked where words @@ query order by ts_rank(words, query, $4) desc, number limit $3`,
        [configuration, question, depth, normalization],
      );
      return rows.map(({ number }) => number);
    };
  };

/** MiniSearch with the Snowball stemmer and stop words of the language and otherwise as it comes. */
const miniSearch: Peer = async (passages, language) => {
  const left = new Set<string>(stopWords[language]);
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    processTerm: (term) => !left.has(term.toLowerCase()) && stemmers[language](term.toLowerCase()),
  });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return (question) => index.search(question).map(({ id }) => Number(id));
};

/** Orama with its tokenizer, stemmer and stop words for the language and otherwise as it comes. */
const orama: Peer = async (passages, language) => {
  const db = create({
    schema: { text: "string" } as const,
    components: {
      tokenizer: {
        language: configurations[language],
        stemming: true,
        stemmer: stemmers[language],
        stopWords: [...stopWords[language]],
      },
    },
  });
  await insertMultiple(
    db,
    passages.map((text, number) => ({ id: String(number), text })),
  );
  return async (question) => {
    const { hits } = await search(db, { term: question, limit: depth });
    return hits.map(({ id }) => Number(id));
  };
};

/** What is measured beside the product, on the same passages and questions; `ts_rank` as it comes and divided by length. */
export const peers: Readonly<Record<string, Peer>> = {
  postgresTsRank: postgres(0),
  postgresTsRankByLength: postgres(1),
  miniSearch,
  orama,
};
