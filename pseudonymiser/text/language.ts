/** The languages that texts are read in. */
export type Language = "de" | "en" | "other";

/** How many characters are looked at: enough to tell, and quick for long documents. */
const lookedAt = 2000;

const functionWords: Readonly<Record<string, string>> = {
  de: "der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war wird werden wurde hat haben habe ich du er sie es wir ihr mein meine meiner mir mich dich sich uns euch auf aus bei mit nach seit von zu zum zur im am vom für über unter durch gegen ohne um wenn weil dass ob als wie was wer wo wann warum noch schon auch nur sehr bitte danke hallo kann kannst können muss soll möchte hätte gibt kein keine keinen ja nein heute morgen gestern hier da dann mal doch beim ins grüße gruß guten tag frau herr sehr geehrte damen herren moin servus grüezi hoi isch nöd nid gsi het händ chönd i bi mer mir ond öppis merci vilmal nüt au scho no dr dä mis dini ned mei dei is da hob grüß gott wär ihm ihn ihnen ihre ihren seine seiner unsere ab bis vor steht frage brauche kommt",
  en: "the a an and or but not is are was were be been has have had do does did i you he she it we they my your his her our their me him us them of in on at to for from with by about into over under without if because that this these those who what where when why how there here then than as so just very please thanks hello hi can could would should will may must don't doesn't isn't i'm i've it's yes no today tomorrow yesterday some any which also only dear kind regards",
  fr: "le la les un une des du de et ou mais ne pas est sont était je tu il elle nous vous ils mon ma mes votre notre que qui quoi où quand pourquoi comment avec sans pour dans sur sous chez bonjour merci c'est j'ai plus très aussi ce cette ces au aux leur être avoir avez suis",
  it: "il lo gli i un una uno e o ma non è sono era io tu lui lei noi voi loro mio mia che chi cosa dove quando perché come con senza per in su tra fra di del della dei delle da dal al alla buongiorno grazie ho hai ha questo questa molto anche più sei siamo mi si vorrei",
  es: "el la los las un una y o pero no es son era yo tú él ella nosotros ustedes mi mis que quién dónde cuándo cómo por para con sin en sobre de del al buenos gracias hola está estoy tengo muy también más este esta se me le su",
  pt: "o os as um uma e ou mas não é são eu tu ele ela nós meu minha que quem onde quando como por para com sem em no na do da dos das ao obrigado olá está estou tenho muito também mais este esta se me",
  nl: "de het een en of maar niet is zijn was ik jij hij zij wij mijn jouw dat die wat waar wanneer waarom hoe met zonder voor naar van op aan bij uit over ook nog graag dank heb heeft kunt kan deze dit er om te goedemorgen",
  pl: "i oraz lub ale nie jest są był ja ty on ona my wy oni mój moja że co kto gdzie kiedy dlaczego jak z ze bez do na w we od dla przez po o dzień dobry dziękuję proszę mam się ten ta to czy już też bardzo",
  tr: "ve veya ama değil var yok ben sen o biz siz onlar bu şu bir için ile gibi kadar çok daha ne nasıl neden nerede kim mi mı mu mü da de ki merhaba teşekkürler lütfen benim senin bana sana olarak evet hayır",
  cs: "a nebo ale ne je jsou byl já ty on ona my vy můj moje že co kdo kde kdy proč jak s se bez do na v od pro po dobrý den děkuji prosím mám ten ta to už také velmi jsem",
  sv: "och eller men inte är var jag du han hon vi ni min mitt att som vad vem var när varför hur med utan för i på av till från om hej tack har kan det den ett en också mycket",
  ro: "și sau dar nu este sunt era eu tu el ea noi voi meu mea că ce cine unde când cum cu fără pentru în pe de la din bună ziua mulțumesc am ai are foarte mai acest această",
};

/** Letters and endings that give a language away where words are few. */
const traces: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["de", /[äöü]\p{Ll}*(?:ng|ch|ß|st|en)|ß|sch|\p{L}{4,}(?:ung|keit|heit|lich|isch)(?:en|er|e|s)?(?!\p{L})/gu],
  ["en", /\p{L}{2,}(?:ing|tion|ly|n't)(?!\p{L})|(?<!\p{L})(?:wh|th)\p{L}/giu],
  ["pl", /[łąęśźżćń]|szcz|prz/giu],
  ["tr", /[ığş]|(?<!\p{L})\p{L}+(?:lar|ler|yor|dır|dir|mak|mek)(?!\p{L})/gu],
  ["fr", /[àâêîôûëïœ]|(?<!\p{L})(?:l|d|j|n|qu|c|s)['’]\p{L}/giu],
  ["es", /[ñ¿¡]|ción(?!\p{L})/giu],
  ["pt", /ção|ções|[ãõ]/giu],
  ["cs", /[řěůďť]/giu],
  ["it", /(?<!\p{L})(?:l|un|dell|nell|all|c)['’]\p{L}|zione(?!\p{L})|(?<!\p{L})\p{L}+(?:ità|tà)(?!\p{L})/giu],
  ["sv", /å/giu],
  ["ro", /[șțăî]/giu],
  ["other", /[\u0370-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/gu],
];

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words.split(" ")) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** How much more one language must show than the others where `unsure` is to lose. */
const enough = 1;

/** A lead that the rest of the text would not make up for, looked at after so many words that tell. */
const clear = 6;
const readBeforeLooking = 8;
const word = /[A-Za-z\u00aa-\u024f\u0218-\u021b]+(?:['’][A-Za-z\u00aa-\u024f]+)?/g;

/**
 * Tells German (Swiss German and Austrian included), English and everything else by function words and letters. Looks at
 * the first 2,000 characters; a text that shows too little counts as `unsure`, which is German unless said otherwise.
 *
 * @example
 * detectLanguage("Wo bleibt meine Bestellung?"); // "de"
 * detectLanguage("Où est ma commande ?"); // "other"
 * detectLanguage("ok 👍"); // "de"
 */
export function detectLanguage(text: string, unsure: Language = "de"): Language {
  const points = new Map<string, number>();
  const part = text.slice(0, lookedAt);
  let seen = 0;
  word.lastIndex = 0;
  for (let match = word.exec(part); match !== null; match = word.exec(part)) {
    const languages = languagesOf.get(match[0].toLowerCase());
    if (languages === undefined) continue;
    for (const language of languages) add(points, language, 1 / languages.length);
    seen += 1;
    if (seen % readBeforeLooking === 0 && leadOf(points).by >= clear) return nameOf(leadOf(points).language);
  }
  for (const [language, pattern] of traces) add(points, language, 0.6 * (part.match(pattern)?.length ?? 0));
  const { language, by } = leadOf(points);
  return by < Math.max(0.05, Math.min(enough, part.length / 200)) ? unsure : nameOf(language);
}

function add(points: Map<string, number>, language: string, count: number): void {
  points.set(language, (points.get(language) ?? 0) + count);
}

/** The language with the most points, and by how many it leads. */
function leadOf(points: ReadonlyMap<string, number>): { readonly language: string; readonly by: number } {
  let language = "";
  let best = 0;
  let second = 0;
  for (const [name, count] of points) {
    if (count > best) {
      second = best;
      best = count;
      language = name;
    } else if (count > second) second = count;
  }
  return { language, by: best - second };
}

function nameOf(language: string): Language {
  return language === "de" || language === "en" ? language : "other";
}
