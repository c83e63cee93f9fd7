import { isEntry, speaksOfSomebody, speaksOfSomebodyHimself, type WordInSentence } from "./person-in-reach.ts";

/** Little words between the verb and the thing; a noun of its own or "über" would make it a thing about the thing. */
const filler = String.raw`(?:\s+(?!(?:gegen|für|über|zu|zum|zur|auf|von|vom|about|on|for|against|of|to|und|oder|or|and|kein\p{L}*|no|not|fragen?)(?!\p{L}))(?:\p{Ll}[\p{L}-]*|\d+\.?|Jahr(?:en?)?|Monat(?:en)?|Wochen?|Tag(?:en)?|Kindheit|Geburt|Anfang|Ende|Kind|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})){0,5}`;

const ownerBefore =
  /(?<!\p{L})(?:[Mm]eine?[nrsm]?|[Mm]ini?|[Dd]eine?[nrsm]?|[Ss]eine?[nrsm]?|[Ii]hre?[nrsm]?|[Uu]nsere?[nrsm]?|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Yy]our|[Tt]heir)(?:\s+(?!(?:on|about|über|for|für|gegen|zu|zum|zur|mit|with|of|von|in|im)\s)\p{Ll}[\p{L}-]*){0,2}\s+$/u;
const somebody = String.raw`(?:\s+(?:er|sie|ich|i|he|she|(?:Herr|Frau|meine?|my)?\s*\p{Lu}[\p{L}-]+))?`;
const havingBefore = new RegExp(
  String.raw`(?<!\p{L})(?:[Hh]abe?|[Hh]at|[Hh]atte[nt]?|[Hh]aben|hätte|han?|hani|hob|hod|het|hät|hed|bekam|bekomm[et]|kriegt|erlitt|erlitten|[Hh]ad|[Hh]as|[Hh]ave|having|'ve|got|gets|suffer\p{L}*(?:\s+from)?|diagnosed\s+with|admitted\s+with|battling|survived|contracted|[Ll]eide[tn]?(?:\s+\p{L}+){0,3}?\s+(?:an|unter)|litt\s+an|erkrankt(?:e|en)?\s+an|starb\s+an|gestorben\s+an|lebe?t?\s+mit|kämpft\s+(?:mit|gegen)|living\s+with|klag\p{L}{1,2}\s+über|[Tt]rag[et]|trägt|wears?|hot|mach[et]n?|liegt|läuft|nehme|nimmt|takes?|taking|braucht?|needs?)${somebody}${filler}\s+$`,
  "u",
);
const becauseBefore = new RegExp(
  String.raw`(?<!\p{L})(?:[Ww]egen|[Aa]ufgrund|infolge|[Nn]ach|[Ss]eit|sit|[Tt]rotz|[Ss]ince|[Aa]fter|due\s+to|because\s+of|following|history\s+of|(?:muss(?:te)?|gehe|geht|ging|fahre|fährt|war|ist|bin|kommt)(?:\s+\p{L}+){0,3}?\s+zur)${filler}\s+$`,
  "u",
);
const besideBefore = new RegExp(String.raw`(?<!\p{L})(?:an|unter|mit|with|from|in|im|auf|for)${filler}\s+$`, "u");
const aboutIt = /(?:über|gegen|für|zu|zum|about|on|against|for)\s+$/i;
const lostOrHad =
  /^\S{0,14}(?:\s+\S+){0,4}?\s+(?:hat|habe|hatte|haben|leidet|leide|erkrankt|diagnostiziert|festgestellt|bekommen|operiert|gestorben|verstorben|behandelt|krankgeschrieben|verurteilt|erlitten|has|had|diagnosed)(?!\p{L})/iu;

/**
 * Whether the sentence says whose the thing is: "meine Neurodermitis", "sie hat Scharlach", "er war wegen einer Depression
 * in Behandlung", "dass er Diabetes hat", "Lang, Peter – Burnout".
 */
export function belongsToSomebody(found: WordInSentence): boolean {
  const { before, after } = found;
  if (ownerBefore.test(before)) return !/^\s*(?:\?|-\p{Lu})/u.test(after);
  if (!speaksOfSomebody(found)) return false;
  return (
    isEntry(before) ||
    havingBefore.test(before) ||
    becauseBefore.test(before) ||
    (lostOrHad.test(after) && !aboutIt.test(before)) ||
    (besideBefore.test(before) && speaksOfSomebodyHimself(found))
  );
}
