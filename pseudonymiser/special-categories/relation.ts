import {
  isEntry,
  isSupposed,
  speaksOfSomebody,
  speaksOfSomebodyHimself,
  type WordInSentence,
} from "./person-in-reach.ts";

/** Little words between the verb and the thing; a noun of its own or "über" would make it a thing about the thing. */
const filler = String.raw`(?:\s+(?!(?:gegen|für|über|zu|zum|zur|auf|von|vom|about|on|for|against|of|to|und|oder|or|and|kein\p{L}*|no|not|fragen?)(?!\p{L}))(?:\p{Ll}[\p{L}-]*|\d+\.?|Jahr(?:en?)?|Monat(?:en)?|Wochen?|Tag(?:en)?|Kindheit|Geburt|Anfang|Ende|Kind|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})){0,5}`;

const ownerBefore =
  /(?<!\p{L})(?:[Mm]eine?[nrsm]?|[Mm]ini?|[Dd]eine?[nrsm]?|[Ss]eine?[nrsm]?|[Ii]hre?[nrsm]?|[Uu]nsere?[nrsm]?|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Yy]our|[Tt]heir)(?:\s+(?!(?:on|about|über|for|für|gegen|zu|zum|zur|mit|with|of|von|in|im)\s)\p{Ll}[\p{L}-]*){0,2}\s+$/u;
const somebody = String.raw`(?:\s+(?:er|sie|ich|i|he|she|(?:Herr|Frau|meine?|my)?\s*\p{Lu}[\p{L}-]+))?`;
const havingBefore = new RegExp(
  String.raw`(?<!\p{L})(?:[Hh]abe?|[Hh]at|[Hh]atte[nt]?|[Hh]aben|hätte|han?|hani|hob|hod|het|hät|hed|bekam|bekomm[et]|kriegt|erlitt|erlitten|[Hh]ad|[Hh]as|[Hh]ave|having|'ve|got|gets|suffer\p{L}*(?:\s+from)?|diagnosed\s+with|admitted\s+with|battling|survived|contracted|[Ll]eide[tn]?(?:\s+\p{L}+){0,3}?\s+(?:an|unter)|litt\s+an|erkrankt(?:e|en)?\s+an|starb\s+an|gestorben\s+an|lebe?t?\s+mit|kämpft\s+(?:mit|gegen)|living\s+with|klag\p{L}{1,2}\s+über|bezieht|beziehe|bezog|erhält|erhalte|[Nn]ehm(?:e|en)?|nahm|spritzt?e?|(?:off|absent|away|sick|home|out)(?:\s+\S+){0,4}?\s+with|has\s+been\s+on|[Tt]rag[et]|trägt|wears?|hot|mach[et]n?|liegt|läuft|nehme|nimmt|takes?|taking|braucht?|needs?)${somebody}${filler}\s+$`,
  "u",
);
const becauseBefore = new RegExp(
  String.raw`(?<!\p{L})(?:[Ww]egen|[Ww]äge?|wäg(?:en|em|de)?|[Aa]ufgrund|infolge|[Nn]ach|[Ss]eit|sit|[Tt]rotz|[Ss]ince|[Aa]fter|due\s+to|because\s+of|following|history\s+of|(?:muss(?:te)?|gehe|geht|ging|fahre|fährt|war|ist|bin|kommt)(?:\s+\p{L}+){0,3}?\s+zur)${filler}\s+$`,
  "u",
);
const besideBefore = new RegExp(String.raw`(?<!\p{L})(?:an|unter|mit|with|from|in|im|auf|for)${filler}\s+$`, "u");
const aboutIt = /(?:über|gegen|für|zu|zum|about|on|against|for)\s+$/i;
const lostOrHad =
  /^\S{0,14}(?:\s+\S+){0,4}?\s+(?:hat|habe|hatte|haben|leidet|leide|erkrankt|diagnostiziert|festgestellt|bekommen|operiert|gestorben|verstorben|behandelt|krankgeschrieben|verurteilt|erlitten|has|had|diagnosed)(?!\p{L})/iu;

/** "Ammas Laktoseintoleranz", "Lisa's asthma". */
const genitiveBefore =
  /(?<![\p{L}-])(?!(?:Das|Was|Als|Bis|Dies|Plus|Des|Eines|Unless|This|Is|Its|It's|Deutschlands|Europas|Österreichs|Morbus|Typus|Status|Kurs|Kreis|Thomas-|Ergebnis|Fokus|Haus|Campus|Virus|Bonus|News|What's|Who's|That's|Here's|There's|Let's)\s)\p{Lu}\p{Ll}{2,14}(?:s|'s|’s|'|’)\s(?:(?!oder|unter|über)\p{Ll}{3,12}(?:e|er|es|en|ed|al)\s)?$/u;

/** A thing that is a clause of its own: "Opa liegt im Krankenhaus, Oberschenkelhalsbruch." */
const apart = /(?:[,:–(]|\s-)\s?(?:(?:eine?|a|an|the|\p{Ll}{4,15}(?:e|er|es|ed))\s)?$/u;
const ends =
  /^(?:\s(?:rechts|links|bds\.?|beidseits|rechtsseitig|linksseitig|an|am|im|of the|in the|on the)(?:\s\p{L}+){0,3}|\s\([A-Z]\d\d[^)]{0,6}\))?\s{0,2}(?:$|[.,;)!?\n])/u;

function standsAlone({ before, word, after }: WordInSentence): boolean {
  return (
    apart.test(before) && ends.test(after) && !listed.test(before) && speaksOfSomebodyHimself({ before, word, after })
  );
}

/** What stands before a list of such things in general: "Krankheiten wie Asthma, Diabetes". */
const listed =
  /(?<!\p{L})(?:wie|etwa|z\.\s?B\.|zum Beispiel|such as|like|including|gegen|über|about|zu|zum|zur|Themen?|topics?|Begriffe?|heißt|heisst|means|bedeutet|for)(?!\p{L})[^.;]{0,80}$/iu;

/** "die Migräne ist wieder da". */
const comesBack =
  /^\s(?:ist|sind|is|isch|wird|war|kommt|kam|came)\s(?:jetzt |now |leider )?(?:wieder|schlimmer|zurück|stärker|weg|back|worse|getting|acting up)(?!\p{L})/u;

/** "das gilt besonders für Lotta (Epilepsie)": a name rather than the heading of a list. */
function inBracketsBehindName({ before, after }: WordInSentence): boolean {
  return /^\s?\)/.test(after) && behindName.test(before);
}

const behindName =
  /(?<!\p{L})(?:für|bei|von|mit|an|for|with|of) (?:\p{Lu}\p{Ll}{2,14} )?\p{Lu}\p{Ll}{2,14}(?<!ung|ungen|heit|heiten|keit|keiten|ion|ionen|en|ern|ie|ies|s) \($/u;

/** "der Befund ist da: Meniskusriss rechts.", "Grund: Migräne." */
function isResult({ before, after }: WordInSentence): boolean {
  return ends.test(after) && result.test(before);
}

const result =
  /(?<!\p{L})(?:befunde?s?|ergebnis(?:se)?|diagnose|verdacht auf|besonderheit(?:en)?|bemerkung(?:en)?|fehlgrund|abwesenheitsgrund|grund der abwesenheit|vorgeschichte|results?|reason for absence|förderbedarf|förderschwerpunkt|nachteilsausgleich|einschränkung(?:en)?|handicap|special needs|notes|medical)(?!\p{L})[^.:\n]{0,50}:\s(?:\p{L}+e[rs]?\s)?$/iu;

/**
 * Whether the sentence says whose the thing is: "meine Neurodermitis", "sie hat Scharlach", "er war wegen einer Depression
 * in Behandlung", "dass er Diabetes hat", "Lang, Peter – Burnout".
 */
export function belongsToSomebody(found: WordInSentence): boolean {
  const { before, after } = found;
  if (ownerBefore.test(before)) return !/^\s*(?:\?|-\p{Lu})/u.test(after);
  if (isSupposed(found)) return false;
  if (genitiveBefore.test(before) || inBracketsBehindName(found) || isResult(found)) return true;
  if (!speaksOfSomebody(found)) return false;
  return (
    isEntry(before) ||
    standsAlone(found) ||
    comesBack.test(after) ||
    havingBefore.test(before) ||
    becauseBefore.test(before) ||
    (lostOrHad.test(after) && !aboutIt.test(before)) ||
    (besideBefore.test(before) && speaksOfSomebodyHimself(found))
  );
}
