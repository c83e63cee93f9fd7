/** Words that stand for one certain person. The formal "Sie" and "ihr" do not: they ask whoever answers. */
const pronoun =
  /(?<![A-Za-zÄÖÜäöüß])(?:ich|mich|mir|i|me|mi|er|ihm|ihn|he|she|him|uns|wir|i'm|im|i've|ive|he's|she's)(?![A-Za-zÄÖÜäöüß])/i;
const she =
  /(?<![A-Za-zÄÖÜäöüß])(?:[Ss]ie (?:hat|ist|war|hatte|hätte|leidet|litt|nimmt|bekommt|bekam|sei|kann|muss|wird|wurde|darf|kommt|fehlt|isst|trägt|liegt|bleibt)|(?:dass|weil|da|ob|hat|ist|war|hatte|seit) sie)(?![A-Za-zÄÖÜäöüß])/;
/** A first person that is left out: "Bin schwanger", "Habe Asthma". */
const leftOut = /(?:^|[\s,;:–-])(?:bin|hab|habe|hatte|leide|nehme|war|bi|ha)(?=\s)/i;
const possessive =
  /(?<![A-Za-zÄÖÜäöüß])(?:mein|meine[nrsm]?|mini?|sein|seine[nrsm]?|unser|unsere[nrsm]?|my|his|her|our)(?![A-Za-zÄÖÜäöüß])/i;
const title =
  /(?<![A-Za-zÄÖÜäöüß])(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Mr|Mrs|Ms|Miss|Fam\.)\s+(?:Dr\.\s+|Prof\.\s+)*[A-ZÄÖÜŽŠČĆŁŞ]/;
const role =
  /(?<![A-Za-zÄÖÜäöüß])(?:der|die|das|dem|den|des|unser[ern]?|ihr[ern]?|the|d|dr)\s+(?:mandant(?:in)?|patient(?:in)?|kläger(?:in)?|beklagte[rn]?|angeklagte[rn]?|beschuldigte[rn]?|zeugin|zeuge|mitarbeiter(?:in)?|kolleg(?:e|in|en)|schüler(?:in)?|bewerber(?:in)?|mieter(?:in)?|nachbar(?:in)?|chefin?|mutter|vater|sohn|tochter|bruder|schwester|oma|opa|kleine|kind|versicherte[rn]?|betroffene[rn]?|verstorbene[rn]?|geschädigte[rn]?|tenant|defendant|claimant|employee|applicant|witness|colleague|boss)(?![A-Za-zÄÖÜäöüß])/i;
const nobody =
  "(?:Es|Das|Dies|Dieser|Diese|Wer|Was|Wie|Wo|Wann|Warum|Welche[rsnm]?|Man|Hier|Da|Der|Die|Den|Dem|Sie|Ihr|Niemand|Jede[rsn]?|Alle|Viele|Und|Oder|Aber|Wenn|Falls|It|There|This|That|What|Who|Which|Why|How|Everyone|Nobody|Somebody|Someone|Anyone|They|You|We|The|One)";
const article =
  "(?:der|die|das|den|dem|des|eine?[nrsm]?|keine?[nrsm]?|jede[rnsm]?|diese[rsnm]?|viele|manche|alle|beim?|im|am|zum|zur|vom|für|mit|ohne|the|an?|every|each|any|no)";
const named = new RegExp(
  String.raw`(?<!(?<!\p{L})(?i:${article})\s)(?<![A-Za-zÄÖÜäöüß-])(?!${nobody}\s)[A-ZÄÖÜŽŠČĆŁŞİÇ][\p{L}'’-]+\s(?:(?:von|van|de|der|Al-)\s?)?(?:[A-ZÄÖÜŽŠČĆŁŞİÇ][\p{L}'’.-]*\s)?(?:\(\d{1,2}\)\s)?(?:ist|hat|war|hatte|leidet|litt|nimmt|bekommt|bekam|sei|wurde|wird|fehlt|isch|het|hät|is|has|was|had|suffers|takes)(?!\p{L})`,
  "u",
);

/** What is said of nobody in particular, or only supposed. */
const supposed =
  /(?<![A-Za-zÄÖÜäöüß])(?:melde[tn]? (?:ich|man)|wenn|falls|sofern|wer|jemand|man|angenommen|if|when someone|whoever|anyone|someone|in case)(?![A-Za-zÄÖÜäöüß])/i;

/**
 * Whether a sentence speaks of one certain person: "ich", "er", "Frau Winter", "meine Mutter", "der Angeklagte", a name.
 * `without` is what was found in it, which is no name even in capitals.
 *
 * @example
 * speaksOfSomebody("Meine Mutter ist dement."); // true
 * speaksOfSomebody("Wer schwanger ist, bekommt Mutterschutz."); // false
 */
export function speaksOfSomebody(sentence: string, without = ""): boolean {
  if (supposed.test(sentence) && !title.test(sentence)) return false;
  const rest = without === "" ? sentence : sentence.replace(without, "…");
  return (
    pronoun.test(rest) ||
    leftOut.test(rest) ||
    possessive.test(rest) ||
    she.test(rest) ||
    title.test(rest) ||
    role.test(rest) ||
    named.test(rest)
  );
}
