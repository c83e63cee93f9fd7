import type { CategoryTerms } from "./special-category.ts";

const parties =
  "(?-i:SPD|CDU|CSU|FDP|AfD|Grünen?|Bündnis 90|Linken?|Linkspartei|BSW|Volt|Piraten(?:partei)?|Freien Wählern?|NPD|DKP|ÖVP|SPÖ|FPÖ|NEOS|KPÖ|SVP|FDP\\.Die Liberalen|GLP|EVP|Tierschutzpartei|Labour|Labour Party|Tories|Conservatives?|Lib Dems|Green Party|Greens?|Republicans?|Democrats?|Reform UK|SNP|Sinn Féin|spd|cdu|csu|fdp|afd|grünen|linken|labour)";

/** Words of political opinion: whom somebody votes for, belongs to, stands for. */
export const politics: CategoryTerms = {
  category: "political-opinion",
  states: [
    "mitglied (?:der|bei der|in der) (?-i:SP)|(?:wähle|wählt|wählte) (?:immer |die ){0,2}(?-i:SP)",
    `(?:partei)?mitglied (?:in |bei |von )?(?:der |den |des |die )?${parties}|${parties}-(?:mitglied|mitgliedschaft|wähler(?:in)?|stadtrat|stadträtin|gemeinderat|gemeinderätin|ortsvorsitzende[rn]?|kandidat(?:in)?|anhänger(?:in)?)`,
    `(?:wähle|wählt|wählte|gewählt|wähl|kandidiere|kandidiert|kandidierte|engagiert sich|engagiere mich|aktiv|spendet|demonstriert)(?:\\s+[a-zäöüß]+){0,3}?\\s+(?:(?:für|bei|in|der|die|den|an)\\s+){0,2}${parties}(?![a-zäöüß])(?:\\s+(?:gewählt|wählt))?|(?:die |der |den )?${parties} (?:gewählt|wählt|wähle|beigetreten|ausgetreten)|(?:bei|in) (?:der|den) ${parties}(?= (?:aktiv|engagiert|mitglied|eingetreten))`,
    `(?:war|bin|ist)(?: [a-zäöüß0-9]+){0,2} (?:bei|in) (?:der|den) ${parties}`,
    `für (?:die |den |das )?${parties} (?:im|in den|in der) (?:stadtrat|gemeinderat|kreistag|landtag|bundestag|bezirksrat|kantonsrat|nationalrat|ortsbeirat)`,
    `(?:votes?|voted|voting|campaigns?|campaigned|canvass[a-zäöüß]*) (?:for )?(?:the )?${parties}|member of (?:the )?${parties}|(?:is|am|'m|'s|he's|she's|was) (?:a |an )?(?:registered |lifelong |staunch )?(?:republican|democrat|tory|socialist|communist|anarchist|conservative voter|labour voter)`,
    "(?:bin|ist|war|isch)(?:\\s+(?:ich|er|sie|ein|eine|überzeugte[rn]?|immer noch|seit [a-zäöüß]+)){0,3}\\s+(?:kommunist(?:in)?|sozialist(?:in)?|anarchist(?:in)?|sozialdemokrat(?:in)?|monarchist(?:in)?|reichsbürger(?:in)?|rechtsextrem|linksextrem|rechtsradikal|querdenker(?:in)?|identitär|neonazi|antifaschist(?:in)?)",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:parteimitgliedschaft|parteibuch|parteiaustritt|politische[nr]? (?:einstellung|meinung|gesinnung|überzeugung)|political (?:views|opinions|beliefs))",
  ],
  labels: [
    "partei(?:zugehörigkeit|mitgliedschaft)?|politische (?:einstellung|zugehörigkeit)|party affiliation|political affiliation",
  ],
};
