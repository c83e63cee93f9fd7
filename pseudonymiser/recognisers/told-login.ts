import { type Finding, scores } from "../finding.ts";
import { loadNameLists } from "../names/lists/index.ts";
import { englishWords } from "../names/words/english-words.ts";
import { findingAt } from "./find-by-pattern.ts";
import { isServiceLogin, loginShape } from "./login-shape.ts";

const login = String.raw`([A-Za-z][\w.-]{1,37}[A-Za-z0-9_])`;

/** Sentences in which a log-in stands; the first group is the log-in. */
const sentences: readonly RegExp[] = [
  // "Mit dem Konto meiner Frau (beate-sauer) geht es"
  new RegExp(
    String.raw`(?:konto|accounts?|login|zugang|profile?|benutzer|user) (?:(?:meine|ihre|seine|unsere|deine)[rs]|von|der|des|of|for) (?:(?:my|his|her|our|herrn|frau) )?[\p{L}-]{2,20} ?\(${login}\)`,
    "giu",
  ),
  // "Angemeldet bin ich als waldkauz_66"
  new RegExp(
    String.raw`(?:angemeldet|eingeloggt|registriert) (?:bin|war|ist|sind|waren|habe?) (?:ich|er|sie|wir|man)(?: mich| uns| bisher| immer| dort| bei \p{L}{2,12})? (?:als|mit|unter) ${login}(?![\w@])`,
    "giu",
  ),
  // "Follow me @ clay_by_joss"
  new RegExp(
    String.raw`(?:follow (?:me|us)|find (?:me|us)|folgt? mir|findest? mich|insta(?:gram)?|tiktok|message me|dm me)(?: (?:on|auf|bei) \p{L}{3,12})? @ ${login}(?![\w@])`,
    "giu",
  ),
  // "Zugang zur Lernplattform: abena.y / …"
  new RegExp(
    String.raw`(?:zugang|zugangsdaten|login|log-in|anmeldung|access|credentials) (?:zu[rm]?|für|to|for)(?: [\p{L}-]{2,30}){1,3}: ?${login}(?= ?[/|] ?\S)`,
    "giu",
  ),
];

/** "User dkovac from …", "dein Zugang akramer ist gesperrt", "der Nutzer pwenk hat": what is said of a log-in stands behind it. */
const subject =
  /(?<![\p{L}-])(?:benutzer|nutzer|user|login|zugang|account|kennung) ([a-z][a-z0-9._-]{3,24}) (?=(?:ist|wird|wurde|war|hat|hatte|kann|konnte|darf|is|was|has|had|from|on|cannot|can't|could) )/giu;

/** "mit dem Benutzer mteichert": behind an article only a log-in can follow such a word. */
const behindArticle =
  /(?<!\p{L})(?:dem|den|der|des|vom|beim|zum) (?:benutzer|nutzer|user|login|account)s? ([a-z][a-z0-9._-]{3,23}[a-z0-9])(?![\w@-])/giu;

/** "Im Portal sind Sie als kaiser.ute angelegt": a log-in with a mark inside, and what was done with it. */
const entered =
  /(?<!\p{L})(?:als|unter|mit|as|under) ([a-z][a-z0-9]*[._][a-z0-9._]{1,30}|[a-z]{3,20}\d{1,4}) (?:\p{L}+ ){0,2}(?:angelegt|eingetragen|registriert|gespeichert|hinterlegt|freigeschaltet|gesperrt|geführt|registered|enrolled|listed)/giu;

/** "mit dem Benutzer mteichert": behind such words only what is made of a surname is no word of the sentence. */
const named = /(?:benutzer|nutzer|user|login|kennung|account|konto) ([a-z]{5,20})(?=[.,;)!?]|\s*$|\n)/gi;

/** Log-ins that a sentence tells with other words between, or without a word for them. */
export function toldLogins(plain: string): readonly Finding[] {
  if (
    !/konto|account|log|zugang|profil|nutzer|user|meldet|anmeld|registr|access|credential|kennung|angelegt|eingetragen|hinterlegt|schaltet|gesperrt|führt|enrolled| @ /i.test(
      plain,
    )
  )
    return [];
  return [
    ...sentences.flatMap((sentence) => found(plain, sentence, isLogin)),
    ...found(plain, named, isInitialAndSurname),
    ...found(plain, subject, isNoWord),
    ...found(plain, behindArticle, isNoWord),
    ...found(plain, entered, (text) => loginShape(text) === "sure"),
  ];
}

function found(plain: string, sentence: RegExp, judge: (text: string) => boolean): readonly Finding[] {
  const findings: Finding[] = [];
  sentence.lastIndex = 0;
  for (let match = sentence.exec(plain); match !== null; match = sentence.exec(plain)) {
    const [whole, text = ""] = match;
    if (isServiceLogin(text) || !judge(text)) continue;
    const start = match.index + whole.lastIndexOf(text);
    findings.push(
      findingAt(
        { start, end: start + text.length },
        { kind: "USERNAME", score: scores.strong, pattern: "told log-in" },
      ),
    );
  }
  return findings;
}

function isLogin(text: string): boolean {
  return loginShape(text) === "sure" || /^[a-z]{2,}(?:-[a-z]{2,}){1,2}$/.test(text);
}

/** "mteichert": the initial of a first name and a surname, and no everyday word. */
function isInitialAndSurname(text: string): boolean {
  const lists = loadNameLists();
  return lists.surname(text.slice(1)) > 1 && !lists.commonWord(text) && loginShape(text) === "maybe";
}

/** A word that neither German nor English sentences have. */
function isNoWord(text: string): boolean {
  return (
    loginShape(text) !== "no" &&
    (/[\d._]/.test(text) ||
      (!loadNameLists().commonWord(text) && !englishWords.has(text) && !/(?:s|ing|ed|tion|ung)$/.test(text)))
  );
}
