/** Words that stand for one certain person. The formal "Sie" and "ihr" do not: they ask whoever answers. */
const pronoun =
  /(?<![A-Za-zÄÖÜäöüß])(?:ich|mich|mir|i|me|mi|er|ihm|ihn|he|she|him|uns|wir|mia|we|we're|i'm|i've|ive|he's|she's)(?![A-Za-zÄÖÜäöüß])/i;
const she =
  /(?<![A-Za-zÄÖÜäöüß])(?:[Ss]ie (?:hat|ist|isch|het|hät|hed|chunt|brucht|war|hatte|hätte|leidet|litt|nimmt|bekommt|bekam|sei|kann|muss|wird|wurde|darf|kommt|fehlt|isst|trägt|liegt|bleibt|sitzt|lebt|geht|arbeitet|macht|braucht)|(?:dass|weil|da|ob|hat|ist|war|hatte|seit) sie)(?![A-Za-zÄÖÜäöüß])/;
/** A first person that is left out: "Bin schwanger", "Habe Asthma". */
const leftOut =
  /(?:^|[\s,;:–-])(?:(?:bin|hab|habe|hatte|leide|nehme|nehm|suche|brauche|brauch|wohne|lebe|muss|möchte|war|bi|ha|hob)(?=\s)|im (?=(?:pregnant|sick|ill|diabetic|allergic|coeliac|gay|trans|autistic|deaf|disabled)\b))/i;
const possessive =
  /(?<![A-Za-zÄÖÜäöüß])(?:mein|meine[nrsm]?|mini?|min|mis|mim|mei|meim|dei|sein|seine[nrsm]?|unser|unsere[nrsm]?|my|his|her|our)(?![A-Za-zÄÖÜäöüß])/i;
const title =
  /(?<![A-Za-zÄÖÜäöüß])(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Mr|Mrs|Ms|Miss|Fam\.)\s+(?:Dr\.\s+|Prof\.\s+)*[A-ZÄÖÜŽŠČĆŁŞ]/;
const role =
  /(?<![A-Za-zÄÖÜäöüß])(?:der|die|das|dem|den|des|unser[ern]?|ihr[ern]?|the|d|dr)\s+(?:mandant(?:in)?|patient(?:in)?|kläger(?:in)?|beklagte[rn]?|angeklagte[rn]?|beschuldigte[rn]?|zeugin|zeuge|mitarbeiter(?:in)?|kolleg(?:e|in|en)|schüler(?:in)?|bewerber(?:in)?|mieter(?:in)?|nachbar(?:in)?|chefin?|mutter|vater|sohn|tochter|bruder|schwester|oma|opa|kleine|kind|versicherte[rn]?|betroffene[rn]?|verstorbene[rn]?|geschädigte[rn]?|beifahrer(?:in)?|fahrer(?:in)?|radfahrer(?:in)?|fußgänger(?:in)?|gast|bewohner(?:in)?|auszubildende[rn]?|azubi|kund(?:e|in)|klient(?:in)?|antragsteller(?:in)?|großmutter|großvater|tante|onkel|enkel(?:in)?|freund(?:in)?|frau|mann|tenant|passenger|driver|cyclist|pedestrian|rider|customer|guest|resident|pupil|student|patient|client|woman|man|boy|girl|trainee|deceased|victim|insured|defendant|claimant|employee|applicant|witness|colleague|boss)(?![A-Za-zÄÖÜäöüß])/i;
const nobody =
  "(?:Es|Das|Dies|Dieser|Diese|Wer|Was|Wie|Wo|Wann|Warum|Welche[rsnm]?|Man|Hier|Da|Der|Die|Den|Dem|Sie|Ihr|Niemand|Jede[rsn]?|Alle|Viele|Und|Oder|Aber|Wenn|Falls|It|There|This|That|What|Who|Which|Why|How|Everyone|Nobody|Somebody|Someone|Anyone|They|You|We|The|One)";
const article =
  "(?:der|die|das|den|dem|des|eine?[nrsm]?|keine?[nrsm]?|jede[rnsm]?|diese[rsnm]?|viele|manche|alle|beim?|im|am|zum|zur|vom|für|mit|ohne|the|an?|every|each|any|no)";
const verbs =
  "(?:ist|hat|war|hatte|leidet|litt|nimmt|bekommt|bekam|sei|wurde|fehlt|isch|het|hät|hod|hot|sitzt|lebt|liegt|klagt|kommt|kam|geht|ging|macht|braucht|brucht|möchte|will|kann|muss|darf|wird|bezieht|erhält|erlitt|fiel|rutschte|stürzte|erschien|fährt|trägt|brach|verletzte|prellte|is|has|was|had|suffers|suffered|takes|needs|wants|can't|cannot|broke|fell)(?!\\p{L})";
/** What may stand between a name and its verb: "(Pers.-Nr. 118)", ", staff no. 118,". */
const apposition = String.raw`(?:\s\([^)\n]{1,40}\)|,\s[^,;\n]{2,40},)?`;
const capital = "[A-ZÄÖÜŽŠČĆŁŞİÇ]";
const named = new RegExp(
  String.raw`(?<!(?<!\p{L})(?i:${article})\s)(?<![A-Za-zÄÖÜäöüß-])(?!${nobody}\s)${capital}(?:[\p{L}'’-]+|\.)(?:\s(?:von|van|de|der|Al-))?(?:\s${capital}[\p{L}'’.-]*)?${apposition}\s${verbs}`,
  "u",
);
/** The same in a text that knows no capitals: "elif hat 40 fieber". */
const namedSmall = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:${article}|wo|wie|was)\s)(?<![\p{L}-])(?!(?:es|das|dies|dieser|diese|wer|was|wie|wo|wann|warum|man|hier|da|der|die|den|dem|sie|ihr|niemand|jede[rsn]?|alle|viele|und|oder|aber|wenn|falls|it|there|this|that|what|who|which|why|how|everyone|nobody|they|you|dann|jetzt|heute|morgen|auch|nicht|noch|so|und)\s)\p{Ll}{3,15}\s(?:hat|hatte|liegt|het|hot|has|had)(?!\p{L})`,
  "u",
);
/** "Bei Noah wurde … festgestellt": one person, where the plural would be people. */
const withSomebody =
  /(?<!\p{L})(?:[Bb]ei|für)\s\p{Lu}\p{Ll}{2,14}(?<!n|ung|heit|keit|ion|er)\s(?:wurde|besteht|liegt|ist)(?!\p{L})/u;

/** What is said of nobody in particular, or only supposed. */
const supposed =
  /(?<![A-Za-zÄÖÜäöüß])(?:melde[tn]? (?:ich|man)|wenn|falls|sofern|wer|jemand|man|angenommen|if|whoever|anyone|someone|in case|(?:ruled out|ausgeschlossen|verneint)(?= ?[.,;]|$))(?![A-Za-zÄÖÜäöüß])/i;
/** "… wenn Beschäftigte schwanger sind, eine Sucht haben oder in der Gewerkschaft sind": many, all through the sentence. */
const ofMany =
  /(?<!\p{L})(?:wenn|falls|sofern|ob|if|when|whether) (?:die |unsere |meine |alle |einzelne |the |our )?(?:beschäftigte[rn]?|mitarbeiter\p{L}*|mitarbeitende[rn]?|kunden|kund:innen|patienten|menschen|personen|leute|kinder|bewerber\p{L}*|schüler\p{L}*|employees|people|staff|patients|customers|students|workers)(?!\p{L})/iu;
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
  if (ofMany.test(before)) return true;
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
  return isEntry(before) || signs.some((sign) => sign.test(sentence)) || isNamedSmall(sentence);
}

const signs = [pronoun, leftOut, possessive, she, title, role, named, withSomebody];

function isNamedSmall(sentence: string): boolean {
  return !/\p{Lu}/u.test(sentence) && namedSmall.test(sentence);
}

const kin =
  /(?<!\p{L})(?:mein|sein|ihr|unser|my|his|her|our)\p{L}{0,2}\s(?:(?:\p{Ll}[\p{L}-]*\s){0,2})(?:mutter|mama|mami|mum|mom|mother|vater|papa|dad|father|eltern|parents|frau|wife|mann|husband|sohn|bub|son|tochter|daughter|kind|child|kid|baby|bruder|brother|schwester|sister|oma|opa|grandma|grandpa|grandmother|grandfather|großmutter|großvater|tante|onkel|aunt|uncle|cousine?|neffe|nichte|partner(?:in)?|freund(?:in)?|friend|boyfriend|girlfriend|kolleg(?:e|in|en)|colleague|chefin?|boss|nachbar(?:in)?|neighbour|azubi|mitarbeiter(?:in)?|mandant(?:in)?|schüler(?:in)?|schwiegermutter|schwiegervater)(?!\p{L})/iu;

const signsHimself = [pronoun, leftOut, she, title, role, kin, named, withSomebody];

/** The same, where "mein" before a thing ("meine Bestellung") does not suffice. */
export function speaksOfSomebodyHimself(found: WordInSentence): boolean {
  if (isSupposed(found)) return false;
  const sentence = `${found.before}${found.word.toLowerCase()}${found.after}`;
  return signsHimself.some((sign) => sign.test(sentence)) || isNamedSmall(sentence);
}

/** A line of a list: "Lang, Peter – ", "Chiara Rossi: ". */
const entry = /\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’-]+(?: \([^)\n]{1,30}\))?\s?[–:|-]\s?$/u;

/** Whether a line of a list begins with a name and goes on behind the dash. */
export function isEntry(before: string): boolean {
  return entry.test(before);
}

/** Documents about one person: certificates, reports, forms. What they state, they state about that person. */
const record =
  /(?<!\p{L})(?:geb\.|geboren|Geburtsdatum|DOB|born|Patient(?:in)?:|Versicherte[rn]?(?:nummer)?|Personal(?:nummer|nr)|Versicherungsnehmer(?:in)?|Bewohner(?:in)?|KV-Nr|Klient(?:in)?|Pat\.|NHS [Nn]o|MRN|AHV(?:-Nr)?|SVNR|SV-Nr|Eintritt|Unfallschein|Krankenakte|Patientenakte|Arztbrief|ET)(?!\p{L})[^\n]{0,60}?\d/u;

export function isRecordOfSomebody(plain: string): boolean {
  return record.test(plain);
}
