import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";

const german = `
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin
bis bist bitte da dabei dadurch dafuer dafur damit danach dann daran darauf daraus darf darin darueber daruber darum das
dass davon dazu dein deine deinem deinen deiner dem den denn der deren des deshalb dessen dich die dies diese diesem
diesen dieser dieses dir doch dort du durch durfen eben eigentlich ein eine einem einen einer eines einfach einige
einmal er es etwa etwas euch euer eure fur gab geben genau gern gibt haben hab habe hast hat hatte hatten her hier hin
hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jener jetzt
kann kannst konnen konnte konnt kein keine keinem keinen keiner leicht machen man manche mal mehr mein meine meinem meinen meiner
mich mir mit mochte muss mussen musst nach nicht nichts noch nun nur ob oder ohne per sagen schon sehr sein seine seinem
seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst tun uber um und uns unser unsere
unserem unseren unserer unter viel viele vielen vom von vor wann war waren warum was wegen weil welche welchem welchen
welcher welches wem wen wenn wer werde werden wessen weshalb wie wieder wieso wieviel will wir wird wirst wo wobei wodurch
wofur woher wohin womit woran worauf woraus worin worum wovon wozu wollen worden wurde wurden wurd zu zum zur zwar zwischen
erklaren erklare zeigen zeige sag mir danke hallo
`;

const english = `
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing done down during each else ever few for from further get give had has have having he her here
hers him his how i if in into is it its itself just let me more most much many my no nor not of off on once one only or
other our ours out over own per please same she should so some such tell than that the their theirs them then there
these they this those through to too under until up upon us very was we were what when where which while who whom whose
why will with would you your yours thanks hello explain show
doesnt dont didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent im ive id ill youre youve theyre whats wheres hows whos thats theres lets
`;

const lists: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: foldedWords(german),
  en: foldedWords(english),
};

function foldedWords(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter(Boolean).map(fold));
}

/** Whether a folded word carries no content of its own in this language. */
export function isStopWord(word: string, language: Language): boolean {
  return lists[language].has(word);
}
