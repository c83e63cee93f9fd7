import type { CategoryTerms } from "./special-category.ts";

const unions =
  "(?:(?-i:IG ?Metall|IGM|ver\\.di|verdi|IG ?BCE|IG BAU|IG-BAU|GEW|NGG|EVG|GdP|GDL|DPolG|Cockpit|UFO|Marburger Bund(?:es)?|DGB|dbb|ÖGB|GPA|vida|younion|PRO-GE|GÖD|Unia|Syna|VPOD|Syndicom|SEV|Unite|UNISON|Unison|GMB|RMT|ASLEF|NASUWT|PCS|UCU|BMA|Teamsters|SEIU|UAW|verdi|ig metall)|gewerkschaft|lokführergewerkschaft|(?:trade |labou?r )?union)";

/** Words of membership in a union. The union itself, its fees and its agreements are nobody's. */
export const union: CategoryTerms = {
  category: "union-membership",
  states: [
    `(?:seit \\d{4} )?mitglied (?:in |bei |von )?(?:der |einer |dem |des )?${unions}|${unions}-?(?:mitglied|mitgliedschaft|mitgliedsausweis|vertrauensmann|vertrauensfrau|vertrauensleute|funktionär(?:in)?|sekretär(?:in)?)`,
    `(?:vertrauens(?:mann|frau|person|leute)|funktionär(?:in)?|sekretär(?:in)?) (?:der|von|bei) (?:der )?${unions}|bei (?-i:ver\\.di|verdi|Verdi|IG ?Metall|IG ?BCE|GEW|NGG|EVG|GDL|Unia|Syna|UNISON)(?![-a-zäöüß])|(?:in|bei) (?:der|einer) ${unions}(?!-|[a-zäöüß])|gewerkschaftlich (?:organisiert|aktiv)|gewerkschaftsmitglied|gewerkschafter(?:in)?|gewerkschaftszugehörigkeit|${unions}(?:-mitglied)? (?:beigetreten|ausgetreten)`,
    `(?:a |paid-up )?member of (?:the |a )?${unions}|(?:trade )?union member(?:ship)?|joined (?:the |a )?(?:trade )?${unions}|shop steward|union rep(?:resentative)?|in (?:the|a) (?:trade )?union`,
    "(?:(?:habe|hab|hat) (?:[a-zäöüß]+ ){0,3}(?:mit)?gestreikt|am (?:warn)?streik (?:teilgenommen|beteiligt)|streikt mit)",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:gewerkschaftsmitgliedschaft|gewerkschaftsaustritt|gewerkschaftsbeitritt|gewerkschaftsausweis|gewerkschaftsbeitrag|union membership|union dues)",
  ],
  labels: ["gewerkschaft(?:szugehörigkeit|smitgliedschaft)?|trade union|union membership"],
};
