import { tokenise } from "../../text/tokens.ts";
import type { Random } from "../random.ts";
import { personalBrands } from "./brands.ts";

/** What blanks are filled with. */
export interface FillWords {
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly nouns: readonly string[];
  readonly englishNouns: readonly string[];
  readonly roles: readonly string[];
}

export interface TaggedSentence {
  readonly tokens: string[];
  readonly tags: string[];
}

type Kind = "PER" | "LOC" | "ORG";
interface Piece {
  readonly text: string;
  readonly kind?: Kind;
  /** Whether it belongs to the name before it ("Rico M."). */
  readonly continues?: boolean;
}

/** Fills a template and cuts it into sentences with BIO tags. `[a|b]` is a choice; the blanks stand in `blank`. */
export function fillTemplate(template: string, words: FillWords, random: Random): TaggedSentence[] {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, choices: string) => {
    const options = choices.split("|");
    const option = options[random.below(options.length)] ?? "";
    return option === "_" ? "" : option;
  });
  let text = "";
  const spans: { start: number; end: number; kind: Kind }[] = [];
  for (const part of chosen.split(/(\{\w+\})/)) {
    const pieces = /^\{\w+\}$/.test(part) ? blank(part.slice(1, -1), words, random) : [{ text: part }];
    for (const piece of pieces) {
      const end = text.length + piece.text.length;
      const last = spans.at(-1);
      if (piece.continues && last) last.end = end;
      else if (piece.kind) spans.push({ start: text.length, end, kind: piece.kind });
      text += piece.text;
    }
  }
  return cut(text, spans);
}

function cut(text: string, spans: readonly { start: number; end: number; kind: Kind }[]): TaggedSentence[] {
  const { count, starts, ends, sentenceStarts, sentenceCount } = tokenise(text);
  const sentences: TaggedSentence[] = [];
  let sentence = 0;
  let current: TaggedSentence = { tokens: [], tags: [] };
  let open = -1;
  for (let token = 0; token < count; token++) {
    if (sentence < sentenceCount && sentenceStarts[sentence] === token) {
      current = { tokens: [], tags: [] };
      sentences.push(current);
      sentence++;
      open = -1;
    }
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    const inside = spans.findIndex((span) => start < span.end && end > span.start);
    const kind = spans[inside]?.kind;
    current.tokens.push(text.slice(start, end));
    current.tags.push(kind === undefined ? "O" : `${inside === open ? "I" : "B"}-${kind}`);
    open = inside;
  }
  return sentences;
}

const one = (values: readonly string[], random: Random): string => values[random.below(values.length)] ?? "";

/** The pieces that fill a blank: names, places, nouns, numbers. */
function blank(name: string, words: FillWords, random: Random): Piece[] {
  switch (name) {
    case "P":
      return [{ text: fullName(words, random), kind: "PER" }];
    case "F":
      return [{ text: one(words.firstNames, random), kind: "PER" }];
    case "L":
      return [{ text: surname(words, random), kind: "PER" }];
    case "G":
      return [
        { text: genitive(random.next() < 0.7 ? surname(words, random) : one(words.firstNames, random)), kind: "PER" },
      ];
    case "W":
      return [{ text: one(everydaySurnames, random), kind: "PER" }];
    case "WE":
      return [{ text: one(everydayEnglishNames, random), kind: "PER" }];
    case "FT":
      return [{ text: one(words.firstNames, random) }];
    case "LT":
      return [{ text: one(words.surnames, random) }];
    case "IN":
      return [{ text: ` ${one(initials, random)}.`, continues: true }];
    case "LF":
      return [{ text: `${surname(words, random)}, ${one(words.firstNames, random)}`, kind: "PER" }];
    case "K":
      return [{ text: one(words.places, random), kind: "LOC" }];
    case "O":
      return [{ text: organisation(words, random), kind: "ORG" }];
    case "PO":
      return [
        { text: `${one(words.firstNames, random)}-${surname(words, random)}-${one(schools, random)}`, kind: "ORG" },
      ];
    case "PS":
      return [{ text: street(words, random), kind: "LOC" }];
    case "SA":
      return [{ text: `St . ${one(words.firstNames, random)}`, kind: random.next() < 0.6 ? "LOC" : "ORG" }];
    case "N":
      return [{ text: one(words.nouns, random) }];
    case "EN":
      return [{ text: one(words.englishNouns, random) }];
    case "R":
      return [{ text: one(words.roles, random) }];
    case "T":
      return [{ text: random.next() < 0.25 ? one(["Dr. ", "Prof. Dr. ", "Mag. ", "Dr. med. ", "Ing. "], random) : "" }];
    case "X":
      return [{ text: one(ordinals, random), continues: true }];
    case "RO":
      return [{ text: royalName(words, random), kind: "PER" }];
    case "I":
      return [{ text: `${one(initials, random)}.`, continues: true }];
    default:
      return [{ text: number(name, random) }];
  }
}

/** Surnames that are everyday words, too. */
const everydaySurnames =
  "Koch Bauer Schäfer Jäger Hahn Wolf Vogel Winter Sommer Herbst Stein Berg Klein Groß Kurz Lang Weiß Schwarz Braun König Kaiser Bischof Graf Richter Schuster Schneider Zimmermann Weber Hirte Sauer Engel Sonntag Freitag Frost Reis Kohl Fuchs Hecht Busch Baum Feld Horn Kern Kraft Krug Hammer Nagel Ritter Stark Stock Zorn Metzger Fischer Förster Maurer Schmied Köhler Krämer Bach Brand Ernst Fromm Gast Held Herz Huber Igel Keller Knecht Lustig Mai März Meier Morgen Münch Pfeffer Rabe Sattler Schiller Schwan Seil Specht Storch Strauß Teufel Vogt Wagner Wald Wenig Zeh Zeidler".split(
    " ",
  );
const everydayEnglishNames =
  "Grace Faith Hope Joy Rose Olive Angel Summer April May June Will Mark Drew Frank Grant Baker Cook Hunter Bishop Carter Cooper Young Wood Stone Rivers Brook Heath Lane Hill Field Page Price Rich Sharp Short Small Swift Wise White Black Brown Green Gray Knight King Abbot Dean Chase Chance Dale Destiny Harmony Iris Ivy Jasmine Lily Melody Miles Penny Ray Rob Robin Rusty Sky Star Sunny Violet".split(
    " ",
  );

const initials = "ABCDEFGHIJKLMNOPRSTVWZ".split("");

const ordinals = ["I.", "II.", "III.", "IV.", "V.", "VI.", "VIII.", "XIV."];

function royalName(words: FillWords, random: Random): string {
  const link = one(["von", "zu", "der Große", "der Fromme", "der Jüngere", "von"], random);
  const place = link.length > 3 ? "" : ` ${one(words.places, random)}`;
  return `${one(words.firstNames, random)} ${random.next() < 0.7 ? `${one(ordinals, random)} ` : ""}${link}${place}`;
}

const schools = ["Schule", "Gymnasium", "Stiftung", "Haus", "Institut", "Universität", "Halle", "Kaserne", "Klinik"];

function number(name: string, random: Random): string {
  if (name === "Y") return String(1700 + random.below(325));
  if (name === "Z5") return String(10000 + random.below(89000));
  if (name === "D")
    return `${1 + random.below(28)}. ${one(["Januar", "März", "Mai", "Juli", "August", "Oktober"], random)}`;
  if (name === "E")
    return `${one(["info", "kontakt", "m.b", "s.k", "post"], random)}@${one(["firma", "web", "mail"], random)}.example`;
  return String(1 + random.below(random.next() < 0.6 ? 60 : 90_000));
}

const particles = ["von", "von", "zu", "van", "de", "de la", "del", "di", "da", "dos"];
const particlesWithArticle = ["von der", "von der", "von den", "vom", "zum", "zur", "van der", "van den", "von dem"];

function surname(words: FillWords, random: Random, particleShare = 0.03): string {
  const name = one(words.surnames, random);
  const chance = random.next();
  if (chance < 0.04) return `${name}-${one(words.surnames, random)}`;
  if (chance >= 0.04 + particleShare) return name;
  if (random.next() < 0.5) return `${one(particles, random)} ${random.next() < 0.7 ? name : one(words.places, random)}`;
  return `${one(particlesWithArticle, random)} ${random.next() < 0.5 ? name : one(words.nouns, random)}`;
}

function fullName(words: FillWords, random: Random): string {
  let first = one(words.firstNames, random);
  const chance = random.next();
  if (chance < 0.06) first += `-${one(words.firstNames, random)}`;
  else if (chance < 0.13) first += ` ${one(words.firstNames, random)}`;
  else if (chance < 0.17) first += ` ${one(initials, random)}.`;
  else if (chance < 0.2) first = `${first.slice(0, 1)}.`;
  return `${first} ${surname(words, random, 0.1)}`;
}

function genitive(name: string): string {
  return /[sxzß]$/i.test(name) ? `${name}’` : `${name}s`;
}

function organisation(words: FillWords, random: Random): string {
  const chance = random.next();
  if (chance < 0.15) return one(personalBrands, random);
  if (chance < 0.7) return one(words.organisations, random);
  const name = one(words.surnames, random);
  if (chance < 0.8)
    return `${name} ${one(["GmbH", "AG", "KG", "Bau", "& Söhne", "Holding", "Verlag", "Moden"], random)}`;
  if (chance < 0.87) return `${name} & ${one(words.surnames, random)}`;
  if (chance < 0.95)
    return `${one(["FC", "SV", "TSV", "VfB", "VfL", "SC", "Borussia", "Eintracht"], random)} ${one(words.places, random)}`;
  return `${one(["Kanzlei", "Bäckerei", "Autohaus", "Praxis", "Stiftung", "Verlag"], random)} ${name}`;
}

function street(words: FillWords, random: Random): string {
  const chance = random.next();
  const name = one(words.surnames, random);
  if (chance < 0.35) return `${name}${one(["straße", "weg", "gasse", "platz", "allee", "ring"], random)}`;
  if (chance < 0.7)
    return `${one(words.firstNames, random)}-${name}-${one(["Straße", "Platz", "Weg", "Allee", "Ring", "Str."], random)}`;
  if (chance < 0.85) return `${one(words.places, random)}er ${one(["Straße", "Platz", "Weg", "Str."], random)}`;
  return `${one(["Am", "An der", "Im"], random)} ${one(words.nouns, random)}`;
}
