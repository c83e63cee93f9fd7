import type { CategoryTerms } from "./special-category.ts";

const nationalities = "[a-zäöüß]{3,18}(?:isch|isc)h?e[rn]";

/** Words of racial and ethnic origin. Nationality, place of birth and language alone are none. */
export const origin: CategoryTerms = {
  category: "ethnic-origin",
  states: [
    `(?:${nationalities}|gemischter|jüdischer|schwarzer|asiatischer|arabischer) (?:herkunft|abstammung|ursprungs)|(?:mit )?(?:[a-zäöüß]+(?:ischem|ischen) )?migrationshintergrund|zugewandert aus [a-zäöüß]+|(?!musikal|histor|christ|techn|klass|literar|künstler|philosoph|mathemat|polit)[a-zäöüß]+(?:isch|ische|ischen|ischer) wurzeln|(?:afrodeutsch|afro-?deutsche[rn]?|dunkelhäutig|person of color|poc|romni)`,
    "(?:angehörige[rn]?|gehör[et]n?|zugehörigkeit|mitglied) (?:zu )?(?:der|zur|einer) (?:ethnischen )?(?:volksgruppe|minderheit|ethnie|ethnischen gruppe|bevölkerungsgruppe|stammes) (?:der |von )?[a-zäöüß]+|zur volksgruppe der [a-zäöüß]+|(?:a |an )?member of the [a-zäöüß]+ (?:minority|ethnic group|people|tribe)",
    "(?:bin|ist|war|sind|isch|als)(?:\\s+(?:ich|er|sie|ein|eine|selbst|auch)){0,2}\\s+(?:kurd(?:e|in)|jesid(?:e|in)|rom|sint(?:o|i|ezza|iza)|sintezza|roma|(?-i:Schwarze?r?)|sorbe|sorbin|russlanddeutsche[rn]?|spätaussiedler(?:in)?|tschetschen(?:e|in)|uigur(?:e|in)|armenier(?:in)?|hazara|paschtun(?:e|in)|tadschik(?:e|in)|assyrer(?:in)?|aramäer(?:in)?|romni|belutsch(?:e|in)|oromo|tigray|jenisch(?:e[rn]?)?|tamil(?:e|in)|araber(?:in)?|latino|latina)(?![a-zäöüß])",
    "of (?:[a-zäöüß]+(?:ish|an|ese|ic|i) )(?:origin|descent|heritage|ancestry)|(?:is|am|'m|was|are) (?:black|mixed race|mixed-race|white british|roma|romani|kurdish|yazidi|hispanic|latino|latina|asian|african american|a person of colou?r)",
  ],
  conditions: ["(?<![a-zäöüß])(?:hautfarbe|ethnische[nr]? herkunft|ethnicity|skin colou?r|ethnic background)"],
  labels: ["ethnie|ethnische (?:herkunft|zugehörigkeit)|volksgruppe|hautfarbe|ethnicity|race|ethnic origin"],
};
