import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { isStopWord } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** Words that tell the languages apart although neither is a stop word. */
const tellingWords: Readonly<Record<Language, RegExp>> = {
  de: /^(?:hallo|moin|servus|danke|bitte|guten|tag|morgen|abend|preise?|termine?|kosten|kostet|frage|hilfe|ja|nein|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)$/u,
  en: /^(?:hello|thanks?|please|good|evening|morning|prices?|appointments?|costs?|question|help|yes|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u,
};

/** Letters, endings and beginnings that one language has and the other has not, each with the weight of half a word. */
const tellingShapes: Readonly<Record<Language, RegExp>> = {
  de: /[äöüß]|(?:ung|ungen|heit|keit|lich|liche[nrsm]?|isch|ische[nrsm]?|schaft|chen|tsch|ieren|iert)$|^(?:ge.{3,}t|ver.{3,}|zw.+|pf.+|sch.+)$|cht|tz/u,
  en: /(?:tion|tions|ing|ness|ments?|ously|ally|able|ful|ship|ough|ould|ies|ly)$|^(?:wh.+|th.+|kn.+)|ea|ee[kdpt]|oo/u,
};

/** Words both languages use, whatever their shape. */
const sharedWords =
  /^(?:cookies?|backups?|servers?|browsers?|widgets?|downloads?|updates?|chats?|links?|feedback|support|software|tools?|teams?|tickets?|apps?)$/u;

/** Words looked at; a page says no more about its language than its beginning. */
const wordsConsidered = 400;

/**
 * The language a text is written in, told by its function words and the shape of the others; `fallback` where neither
 * language is ahead. Two languages need no model: a general detector takes 90 MB of memory for the same answer.
 */
export function languageOf(text: string, fallback: Language): Language {
  const lead = languageLead(text);
  if (lead === 0) return fallback;
  return lead > 0 ? "de" : "en";
}

/** How far German is ahead of English in a text, in words; negative where English is. */
function languageLead(text: string): number {
  let lead = 0;
  for (const word of wordsOf(text.slice(0, 20_000)).slice(0, wordsConsidered)) {
    lead += leadOfWord(word.text.toLowerCase());
  }
  return lead;
}

function leadOfWord(word: string): number {
  const folded = fold(word);
  const german = isStopWord(folded, "de") || tellingWords.de.test(folded);
  const english = isStopWord(folded, "en") || tellingWords.en.test(folded);
  if (german !== english) return german ? 1 : -1;
  if (german || sharedWords.test(folded)) return 0;
  return (tellingShapes.de.test(word) ? 0.5 : 0) - (tellingShapes.en.test(word) ? 0.5 : 0);
}
