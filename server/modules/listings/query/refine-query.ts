import { emptyQuery, type ListingQuery } from "./listing-query.ts";
import { parseQuery, type ReadingContext, type ReadRequest, signsOf } from "./parse-query.ts";
import { readNumber } from "./read-money.ts";
import { between } from "./request-text.ts";
import { droppable } from "./word-lists.ts";

const opening =
  /^(?:und|aber|oder|nur|auch|ohne|bitte nur|lieber|stattdessen|statt|sortier\p{L}*|egal|doch|jetzt|dann|vielleicht|höchstens|mindestens|ab|bis|in|nach|and|but|only|just|without|instead|rather|sort|also|what about|how about|or|show only|at least|by)(?!\p{L})/iu;
const instead =
  /^(?:und |aber |and |but )?(?:stattdessen|statt|lieber|doch|instead|rather|what about|how about)(?!\p{L})/iu;
const indifferent =
  "(?:ist|sind|is|are)? ?(?:mir |uns )?(?:egal|beliebig|gleichgültig|wurscht|unwichtig|does not matter|doesn't matter|do not matter|don't matter|irrelevant)";
const anywhere = between("egal wo|überall|bundesweit|anywhere|everywhere|wherever");
const wordDropped =
  /(?<!\p{L})(?:ohne|without|nicht|not|kein|keine)\s(?:das wort\s|the word\s)?[„"“»«]?(?<word>[\p{L}\p{N}][\p{L}\p{N}+#.-]*)[“”"«»]?/iu;
const wordAgain =
  /(?<!\p{L})(?:auch mit|also with|wieder mit|again with)\s[„"“»«]?(?<word>[\p{L}\p{N}][\p{L}\p{N}+#.-]*)[“”"«»]?/iu;
const bareAmount =
  /(?<!\p{L})(?<bound>ab|mindestens|über|at least|from|over|bis|unter|höchstens|maximal|up to|under|at most)\s(?<number>\d[\d.,'’]*)(?![\d.,]|\s?(?:km|%|\p{L}|€|\$|£))/iu;

/** A follow-up read against the query before it. Null where the text is no follow-up but stands on its own. */
export function refineQuery(previous: ListingQuery, text: string, context: ReadingContext): ReadRequest | null {
  const dropped = dropFields(previous, text);
  const kinds = dropped.query.kind === null ? context.kinds : [dropped.query.kind];
  const words = dropWords(dropped.query, dropped.rest);
  const amount = changeAmount(words.query, words.rest);
  const read = parseQuery(amount.rest, { ...context, kinds });
  const added = { ...read.query, kind: read.query.kind === previous.kind ? null : read.query.kind };
  const changes = dropped.changed || words.changed || amount.changed;
  const signs = signsOf(added);
  const isContinued = opening.test(text.trim()) && (signs > 0 || added.words.length > 0);
  const onlyFilters = signs > 0 && added.words.length === 0 && added.kind === null;
  if (!changes && !isContinued && !onlyFilters) return null;
  const query = merge(amount.query, added, instead.test(text.trim()));
  return { ...read, query, signs: signsOf(query) };
}

interface Step {
  readonly query: ListingQuery;
  readonly rest: string;
  readonly changed: boolean;
}

function dropFields(query: ListingQuery, text: string): Step {
  let rest = text;
  const fields: string[] = [];
  for (const [words, names] of droppable) {
    const patterns = [
      between(`(?:der |die |das |the )?${words} ?${indifferent}`),
      between(`(?:egal,? ?(?:welche[rs]?|wie|was|wann)|any|jede[rnms]?|beliebige[rnms]?) ${words}`),
      between(
        `(?:ohne|without|keine?n?|no|remove the|remove) (?:the )?${words}(?:limit|grenze|filter|angabe|beschränkung|vorgabe)`,
      ),
      ...(names.includes("workplace") || names.includes("kind")
        ? []
        : [between(`(?:ohne|without|keine?n?|remove the|remove) (?:the )?${words}`)]),
    ];
    for (const pattern of patterns) {
      if (!pattern.test(rest)) continue;
      rest = rest.replace(pattern, " ");
      fields.push(...names);
    }
  }
  if (anywhere.test(rest)) {
    rest = rest.replace(anywhere, " ");
    fields.push("place", "region");
  }
  const cleared = Object.fromEntries(fields.map((name) => [name, null]));
  return { query: { ...query, ...cleared }, rest, changed: fields.length > 0 };
}

function dropWords(query: ListingQuery, text: string): Step {
  const again = wordAgain.exec(text)?.groups?.["word"];
  if (again !== undefined && has(query.without, again)) {
    return {
      query: { ...query, without: leave(query.without, again) },
      rest: text.replace(wordAgain, " "),
      changed: true,
    };
  }
  const word = wordDropped.exec(text)?.groups?.["word"];
  if (word === undefined || /^(?:remote|home-?office|nur|mehr|unter|über|only|more|less)$/iu.test(word)) {
    return { query, rest: text, changed: false };
  }
  const rest = text.replace(wordDropped, " ");
  if (has(query.words, word)) return { query: { ...query, words: leave(query.words, word) }, rest, changed: true };
  return { query: { ...query, without: [...query.without, word].slice(-12) }, rest, changed: true };
}

const has = (words: readonly string[], word: string): boolean =>
  words.some((each) => each.toLowerCase() === word.toLowerCase());
const leave = (words: readonly string[], word: string): string[] =>
  words.filter((each) => each.toLowerCase() !== word.toLowerCase());

/** `und ab 100?` changes the amount there is; without a currency it means nothing else. */
function changeAmount(query: ListingQuery, text: string): Step {
  const match = bareAmount.exec(text);
  if (match === null) return { query, rest: text, changed: false };
  const amount = readNumber(match.groups?.["number"] ?? "");
  const isMost = /^(?:bis|unter|höchstens|maximal|up to|under|at most)/iu.test(match.groups?.["bound"] ?? "");
  const rest = text.replace(bareAmount, " ");
  if (query.payMin !== null && !isMost)
    return { query: { ...query, payMin: { ...query.payMin, amount } }, rest, changed: true };
  if (query.priceMax !== null && isMost)
    return { query: { ...query, priceMax: { ...query.priceMax, amount } }, rest, changed: true };
  if (query.priceMin !== null && !isMost)
    return { query: { ...query, priceMin: { ...query.priceMin, amount } }, rest, changed: true };
  return { query, rest: text, changed: false };
}

function merge(before: ListingQuery, added: ListingQuery, replaces: boolean): ListingQuery {
  const { words, without, sort, place, region, payMin, ...fields } = added;
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const where = place !== null || region !== null ? { place, region } : {};
  const pay = payMin === null ? {} : { payMin };
  const moved =
    replaces && words.length > 0 ? words : [...before.words, ...words.filter((word) => !has(before.words, word))];
  return {
    ...emptyQuery,
    ...before,
    ...set,
    ...where,
    ...pay,
    words: moved.slice(0, 12),
    without: [...new Set([...before.without, ...without])].slice(0, 12),
    sort: sort === "relevance" ? (/relevan/iu.test(added.words.join(" ")) ? "relevance" : before.sort) : sort,
  };
}
