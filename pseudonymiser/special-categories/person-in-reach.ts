/** Words that stand for one certain person. The formal "Sie" and "ihr" do not: they ask whoever answers. */
const pronoun =
  /(?<![A-Za-zÄÖÜäöüß])(?:ich|mich|mir|i|me|mi|er|ihm|ihn|he|she|him|uns|wir|mia|we|we're|i'm|i've|ive|he's|she's)(?![A-Za-zÄÖÜäöüß])/i;
const she =
  /(?<![A-Za-zÄÖÜäöüß])(?:[Ss]ie (?:hat|ist|war|hatte|hätte|leidet|litt|nimmt|bekommt|bekam|sei|kann|muss|wird|wurde|darf|kommt|fehlt|isst|trägt|liegt|bleibt|sitzt|lebt|geht|arbeitet|macht|braucht)|(?:dass|weil|da|ob|hat|ist|war|hatte|seit) sie)(?![A-Za-zÄÖÜäöüß])/;
/** A first person that is left out: "Bin schwanger", "Habe Asthma". */
const leftOut =
  /(?:^|[\s,;:–-])(?:(?:bin|hab|habe|hatte|leide|nehme|war|bi|ha|hob)(?=\s)|im (?=(?:pregnant|sick|ill|diabetic|allergic|coeliac|gay|trans|autistic|deaf|disabled)\b))/i;
const possessive =
  /(?<![A-Za-zÄÖÜäöüß])(?:mein|meine[nrsm]?|mini?|min|mis|mim|mei|meim|dei|sein|seine[nrsm]?|unser|unsere[nrsm]?|my|his|her|our)(?![A-Za-zÄÖÜäöüß])/i;
const title =
  /(?<![A-Za-zÄÖÜäöüß])(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Mr|Mrs|Ms|Miss|Fam\.)\s+(?:Dr\.\s+|Prof\.\s+)*[A-ZÄÖÜŽŠČĆŁŞ]/;
const role =
  /(?<![A-Za-zÄÖÜäöüß])(?:der|die|das|dem|den|des|unser[ern]?|ihr[ern]?|the|d|dr)\s+(?:mandant(?:in)?|patient(?:in)?|kläger(?:in)?|beklagte[rn]?|angeklagte[rn]?|beschuldigte[rn]?|zeugin|zeuge|mitarbeiter(?:in)?|kolleg(?:e|in|en)|schüler(?:in)?|bewerber(?:in)?|mieter(?:in)?|nachbar(?:in)?|chefin?|mutter|vater|sohn|tochter|bruder|schwester|oma|opa|kleine|kind|versicherte[rn]?|betroffene[rn]?|verstorbene[rn]?|geschädigte[rn]?|tenant|defendant|claimant|employee|applicant|witness|colleague|boss)(?![A-Za-zÄÖÜäöüß])/i;
const nobody =
  "(?:Es|Das|Dies|Dieser|Diese|Wer|Was|Wie|Wo|Wann|Warum|Welche[rsnm]?|Man|Hier|Da|Der|Die|Den|Dem|Sie|Ihr|Niemand|Jede[rsn]?|Alle|Viele|Und|Oder|Aber|Wenn|Falls|It|There|This|That|What|Who|Which|Why|How|Everyone|Nobody|Somebody|Someone|Anyone|They|You|We|The|One)";
const article =
  "(?:der|die|das|den|dem|des|eine?[nrsm]?|keine?[nrsm]?|jede[rnsm]?|diese[rsnm]?|viele|manche|alle|beim?|im|am|zum|zur|vom|für|mit|ohne|the|an?|every|each|any|no)";
const named = new RegExp(
  String.raw`(?<!(?<!\p{L})(?i:${article})\s)(?<![A-Za-zÄÖÜäöüß-])(?!${nobody}\s)[A-ZÄÖÜŽŠČĆŁŞİÇ](?:[\p{L}'’-]+|\.)\s(?:(?:von|van|de|der|Al-)\s?)?(?:[A-ZÄÖÜŽŠČĆŁŞİÇ][\p{L}'’.-]*\s)?(?:\(\d{1,2}\)\s)?(?:ist|hat|war|hatte|leidet|litt|nimmt|bekommt|bekam|sei|wurde|fehlt|isch|het|hät|hod|hot|sitzt|lebt|liegt|klagt|is|has|was|had|suffers|takes)(?!\p{L})`,
  "u",
);

/** What is said of nobody in particular, or only supposed. */
const supposed =
  /(?<![A-Za-zÄÖÜäöüß])(?:melde[tn]? (?:ich|man)|wenn|falls|sofern|wer|jemand|man|angenommen|if|whoever|anyone|someone|in case)(?![A-Za-zÄÖÜäöüß])/i;
const clauseEnd = /[,;:–(]/;

/** A word in its sentence. */
export interface WordInSentence {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Whether the part of the sentence that holds the word only supposes: "wenn ich schwanger werde", "wer vorbestraft ist". */
export function isSupposed({ before, word, after }: WordInSentence): boolean {
  const clauseBefore = before.split(clauseEnd).at(-1) ?? "";
  const clauseAfter = after.split(clauseEnd, 1)[0] ?? "";
  return supposed.test(`${clauseBefore}${word}${clauseAfter}`);
}

/**
 * Whether the sentence speaks of one certain person: "ich", "er", "Frau Winter", "meine Mutter", "der Angeklagte", a name.
 * The word itself is no name, even in capitals.
 *
 * @example
 * speaksOfSomebody({ before: "Meine Mutter ist ", word: "dement", after: "." }); // true
 * speaksOfSomebody({ before: "Welche Rechte hat, wer ", word: "dement", after: " ist?" }); // false
 */
export function speaksOfSomebody({ before, word, after }: WordInSentence): boolean {
  if (isSupposed({ before, word, after })) return false;
  const sentence = `${before}${word.toLowerCase()}${after}`;
  return isEntry(before) || [pronoun, leftOut, possessive, she, title, role, named].some((sign) => sign.test(sentence));
}

const kin =
  /(?<!\p{L})(?:mein|sein|ihr|unser|my|his|her|our)\p{L}{0,2}\s(?:(?:\p{Ll}[\p{L}-]*\s){0,2})(?:mutter|mama|mami|mum|mom|mother|vater|papa|dad|father|eltern|parents|frau|wife|mann|husband|sohn|bub|son|tochter|daughter|kind|child|kid|baby|bruder|brother|schwester|sister|oma|opa|grandma|grandpa|grandmother|grandfather|großmutter|großvater|tante|onkel|aunt|uncle|cousine?|neffe|nichte|partner(?:in)?|freund(?:in)?|friend|boyfriend|girlfriend|kolleg(?:e|in|en)|colleague|chefin?|boss|nachbar(?:in)?|neighbour|azubi|mitarbeiter(?:in)?|mandant(?:in)?|schüler(?:in)?|schwiegermutter|schwiegervater)(?!\p{L})/iu;

/** The same, where "mein" before a thing ("meine Bestellung") does not suffice. */
export function speaksOfSomebodyHimself(found: WordInSentence): boolean {
  if (isSupposed(found)) return false;
  const sentence = `${found.before}${found.word.toLowerCase()}${found.after}`;
  return [pronoun, leftOut, she, title, role, kin, named].some((sign) => sign.test(sentence));
}

/** A line of a list: "Lang, Peter – ", "Chiara Rossi: ". */
const entry = /\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’-]+(?: \([^)\n]{1,30}\))?\s?[–:|-]\s?$/u;

/** Whether a line of a list begins with a name and goes on behind the dash. */
export function isEntry(before: string): boolean {
  return entry.test(before);
}

/** Documents about one person: certificates, reports, forms. What they state, they state about that person. */
const record =
  /(?<!\p{L})(?:geb\.|geboren|Geburtsdatum|DOB|born|Patient(?:in)?:|Versicherte[rn]?(?:nummer)?|Personal(?:nummer|nr)|Versicherungsnehmer(?:in)?)(?!\p{L})[^\n]{0,60}?\d/u;

export function isRecordOfSomebody(plain: string): boolean {
  return record.test(plain);
}
