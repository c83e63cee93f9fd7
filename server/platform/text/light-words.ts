import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";

const german = `
anfangen angeben angucken anschauen arbeiten art aussehen bedeuten bekommen benötigen benutzen bestehen betreffen bieten
bleiben brauchen bringen dauern denken ding dinge enthalten entstehen erfahren erhalten erlauben erlaubt ermöglichen
existieren falls fall fälle finden folgen form fragen frage führen funktionieren gehen gehören gelten genügen geschehen
gewesen glauben gleich halten handeln heißen holen hören information informationen infos interessieren kennen
klappen kommen konkret kriegen kümmern laufen lassen legen leisten liegen meinen meint möglich möglichkeit müssen
nachher nehmen nennen nötig normal nutzen passieren passiert person problem richtig sache sachen schaffen schauen
scheinen sehen setzen sitzen stehen stellen stimmen teil tragen treffen tun überhaupt übrig ungefähr verfügbar verhalten
versuchen verstehen verwenden vorhanden vorkommen vorstellen weise weiter weiteres welch wert wichtig wissen wohl ziehen zeug
aktuell unterstützen unterstützt gedacht genannt bekannt bestimmt beziehungsweise bezeichnen bezeichnet besitzen dienen darstellen erreichen erscheinen
gemeinsam hauptsächlich insgesamt jeweilig neben sogenannt typisch üblich ursprünglich verschieden während zusätzlich
hoch groß lang lange spät früh weit oft schnell breit grund gründe zweck anzahl zahl menge eingesetzt gebraucht
hinzu zurück herum heraus hinaus hinein gemacht getan gehandhabt gibts geht gehts los genau
`;

const english = `
able actually support supported allow allowed available become believe bring called case come concern consider contain course describe
different during exactly exist exists fact find form found general give given go going happen happens happening hear hold
idea include information information involve item kind know known lead let like list look main make makes matter mean means
mention need needed needs number occur offer one part particular people person please possible problem provide put question
really reason refer regard relate require right say see seem serve set show something sort start stuff take talk tell
thing things think time try type understand use used uses using want way ways well whether without word work works
anything anyone anybody someone somebody everything much high large big long late early far often fast wide
entire given common typical usual usually additionally originally located name named currently today
`;

const lists: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: stemsOf(german, "de"),
  en: stemsOf(english, "en"),
};

function stemsOf(words: string, language: Language): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => stem(fold(word), language)),
  );
}

/**
 * Whether a folded word is so common in the language that it hardly tells what a question is about: a passage need not
 * say it to answer, and one that says it need not answer.
 */
export function isLightWord(word: string, language: Language): boolean {
  return lists[language].has(stem(word, language));
}
