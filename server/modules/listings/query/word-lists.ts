import type { EmploymentType, ListingKind, ListingSort, Workplace } from "./listing-query.ts";
import { between } from "./request-text.ts";

/** Words that only say what kind of listing is meant; they are no search words. */
export const kindWords: readonly (readonly [RegExp, ListingKind])[] = [
  [
    between(
      "projekte?n?|projektangebote?|freelance-?projekte?n?|projects?|freelance projects?|aufträgen?|auftrag|gigs?|contracts?",
    ),
    "project",
  ],
  [
    between(
      "job-?angebote?n?|jobs?|stellen?|stellenangebote?n?|stellenanzeigen?|arbeitsstellen?|arbeitsplatz|arbeitsplätze|arbeit|anstellung|position(?:en|s)?|beschäftigung|vacanc(?:y|ies)|openings?|job openings?|employment|work|hackn|hackeln|büez",
    ),
    "job",
  ],
  [between("veranstaltungen?|events?|termine?|anlässe|anlass|aktivitäten"), "event"],
  [between("produkte?n?|artikel|waren?|products?|items?"), "product"],
];

/** Words that name a sort of event; they are search words as well. */
export const eventWords = between(
  "konzerte?n?|kurse?n?|workshops?|seminare?n?|messen?|führungen?|vorträgen?|vortrag|lesungen?|festivals?|meetups?|concerts?|courses?|classes|trainings?|webinare?|webinars?|konferenz(?:en)?|conferences?|flohmärkte?|flohmarkt|theater|ausstellungen?|exhibitions?",
);

/** Words that tell that somebody wants to buy. */
export const buyingWords = between("zu kaufen|kaufen|kauf|bestellen|buy|to buy|for sale|zu verkaufen|angebote für");

/** Words for how somebody is employed; `isKind` where the word names the job as well. */
export const employmentWords: readonly (readonly [RegExp, EmploymentType])[] = [
  [
    between(
      "minijobs?|mini-jobs?|(?:450|520|538|556|603)-?(?:euro|€)-?(?:jobs?|basis)|geringfügig(?:e[nrs]?)?(?: beschäftigung| beschäftigt)?|aushilfs?(?:jobs?|stellen?)?|marginal(?:ly)? employ(?:ed|ment)|nebenjobs?",
    ),
    "mini-job",
  ],
  [
    between(
      "werkstudent(?:en|in|innen)?(?:stellen?|jobs?)?|working student(?: jobs?| positions?)?|studentenjobs?|student jobs?",
    ),
    "working-student",
  ],
  [
    between(
      "praktikum|praktika|praktikant(?:in|en)?(?:enstellen?)?|praktikumsplatz|praktikumsplätze|praktikumsstellen?|internships?|intern",
    ),
    "internship",
  ],
  [
    between(
      "ausbildung(?:splatz|splätze|sstellen?)?|lehrstellen?|lehre|lehrling(?:sstellen?|e)?|azubi|apprenticeships?|apprentice|ausbildungsberuf",
    ),
    "apprenticeship",
  ],
  [
    between(
      "teilzeit-?(?:stellen?|jobs?|arbeit)?|in teilzeit|part[- ]?time(?: jobs?| work)?|halbtags(?:stellen?|jobs?)?|stundenweise|teilzeitpensum|tz",
    ),
    "part-time",
  ],
  [
    between("vollzeit-?(?:stellen?|jobs?|arbeit)?|in vollzeit|full[- ]?time(?: jobs?| work)?|ganztags|vollpensum|vz"),
    "full-time",
  ],
  [
    between(
      "festanstellung|unbefristet(?:e[nrs]?)?|feste stellen?|festangestellt|fix angestellt|fixanstellung|dauerstellen?|permanent(?: position)?",
    ),
    "permanent",
  ],
  [
    between(
      "befristet(?:e[nrs]?)?|saisonstellen?|saisonjobs?|ferienjobs?|temporär(?:e[nrs]?)?|temporary|fixed[- ]term|seasonal|auf zeit",
    ),
    "temporary",
  ],
  [
    between(
      "freiberuflich(?:e[nrs]?)?|freelancers?|freie[nr]? mitarbeit(?:er)?|auf honorarbasis|honorarbasis|selbstständig(?:e[nrs]?)?|selbständig(?:e[nrs]?)?|freelance(?: work)?(?![ -]?proje[ck]ts?(?:e|en)?)|contract work|self-employed",
    ),
    "freelance",
  ],
];

/** Employment words that say that a job is meant. */
export const jobByEmployment =
  /job|stelle|position|praktik|werkstudent|lehr|ausbildung|azubi|apprentice|intern|aushilf|anstellung|beschäftig/iu;

const negation = "(?:kein|nicht|no|not|ohne|without) ";

/** Words for where work is done. */
export const workplaceWords: readonly (readonly [RegExp, Workplace])[] = [
  [
    between(
      `${negation}(?:remote|home-?office|home office)|vor ort|on-?site|on site|in-?house|präsenz|in präsenz|im büro|in the office`,
    ),
    "onsite",
  ],
  [between("hybrid(?:e[nrs]?)?|teilweise (?:remote|im home-?office)|partly remote|teils remote"), "hybrid"],
  [
    between(
      "(?:100 ?% |voll |komplett |fully |auch |in )?remote(?:-?(?:jobs?|stellen?|arbeit|projekte?|work))?(?: möglich| only)?|(?:im )?home-?office|(?:im )?home office|von zu ?hause(?: aus)?|von daheim(?: aus)?|ortsunabhängig(?:e[nrs]?)?|telearbeit|work from home|working from home|from home|wfh|online",
    ),
    "remote",
  ],
];

const sortVerb =
  "(?:bitte )?(?:sortier(?:e|t|en)?|ordne|sort(?:ed)?|order(?:ed)?)(?: (?:es|sie|das|them|it|the results|die ergebnisse|alles))?";

/** Words for the order of the results. */
export const sortWords: readonly (readonly [RegExp, ListingSort])[] = [
  [
    between(
      `(?:${sortVerb} )?(?:nach|by) (?:dem |the )?(?:preis|price|kosten)|(?:die |das |den |the )?(?:günstigste|billigste|preiswerteste)[nsr]?(?: zuerst)?|cheapest(?: first)?|preis aufsteigend`,
    ),
    "price",
  ],
  [
    between(
      `(?:${sortVerb} )?(?:nach|by) (?:dem |the )?(?:gehalt|lohn|bezahlung|verdienst|stundensatz|salary|pay|rate|honorar)|(?:die |das |the )?(?:bestbezahlte|höchstbezahlte|am besten bezahlte|best bezahlte)[nsr]?(?: zuerst)?|(?:highest|best)[- ](?:paid|paying)(?: first)?|höchste[rs]? (?:lohn|gehalt|stundensatz) zuerst`,
    ),
    "pay",
  ],
  [
    between(
      `(?:${sortVerb} )?(?:nach|by) (?:dem |der |the )?(?:datum|date|aktualität|beginn|start(?:datum| date)?|zeit)|(?:die |das |the )?(?:neueste|aktuellste|frischeste)[nsr]?(?: zuerst)?|newest(?: first)?|latest(?: first)?|most recent(?: first)?`,
    ),
    "date",
  ],
  [
    between(
      `(?:${sortVerb} )?(?:nach|by) (?:der |the )?(?:entfernung|nähe|distance|distanz)|(?:die |das |the )?nächstgelegene[nsr]?(?: zuerst)?|nearest(?: first)?|closest(?: first)?`,
    ),
    "distance",
  ],
  [between(`(?:${sortVerb} )?(?:nach|by) (?:der |the )?(?:relevanz|relevance|passung)`), "relevance"],
];

/** What a request can take back: words for it, and the fields that fall. */
export const droppable: readonly (readonly [string, readonly string[]])[] = [
  [
    "(?:ort|place|location|umkreis|radius|wo|where|standort|entfernung|region|stadt|city|distance)",
    ["place", "region"],
  ],
  [
    "(?:mindest(?:lohn|gehalt|satz|bezahlung)|bezahlung|gehalt|lohn|stundensatz|honorar|verdienst|pay|salary|minimum pay|rate)",
    ["payMin"],
  ],
  ["(?:preis|preisgrenze|budget|price|price limit|kosten)", ["priceMin", "priceMax"]],
  [
    "(?:beginn|start|startdatum|termin|datum|zeitraum|wann|start date|date|dates|time|when|zeit)",
    ["startFrom", "startTo", "dateFrom", "dateTo"],
  ],
  [
    "(?:vollzeit|teilzeit|minijob|festanstellung|befristung|freiberuflich|praktikum|ausbildung|werkstudent|anstellungsart|beschäftigungsart|arbeitszeit|pensum|full[- ]time|part[- ]time|employment type|internship|apprenticeship|working hours)",
    ["employmentType"],
  ],
  ["(?:remote|home-?office|hybrid|vor ort|arbeitsort|workplace|onsite|on-site)", ["workplace"]],
  ["(?:art|kind|jobs?|projekte?|projects?|veranstaltungen?|events?|produkte?|products?)", ["kind"]],
];

/** Words that carry a search but say nothing about what is looked for. */
export const lightWords = new Set(
  `suche suchen such sucht gesucht finde finden find findet zeig zeige zeigen zeigt show me mir uns gibt gibts habt haben
   hätte hat biete bietet bieten angebot angebote anbieten offene offenen offen freie freien frei verfügbar verfügbare
   passende passenden passend geeignete interessiere interessieren interessiert interesse möchte möchten will wollen wünsche
   brauche brauchen benötige benötigen looking look search searching seek seeking need want wanted would like available open
   any some there here have has got offer offers offering what which list liste alle all every bereich branche als as
   kannst könnt können can could please bitte danke ich i wir we sie you du ihr es it is are im in am an auf bei the a an
   for für mit with und and oder or von of to zu zum zur nach der die das den dem des ein eine einen einem einer etwas
   something irgendwas aktuell aktuelle aktuellen derzeit gerade momentan zurzeit current currently neue neuen neuer neues
   new stunde stunden woche wochen prozent pensum circa ca etwa ungefähr about approximately ungefaehr arbeiten arbeit
   working job jobs stelle position bezahlung bezahlt bezahlte gut gute guter well paid paying pay gehalt lohn verdienst
   salary rate euro möglichst gerne gern lieber nur only auch also aber but mal vielleicht maybe einfach noch still
   umgebung umkreis nähe near nearby around raum gegend zwischen between los findet statt stattfindet happening going
   stattfinden takes place where wo wann when was welche welcher welches welchen wie viel viele many how much do does did
   sein bin be been am um who da dort mich dich my mein meine meinen your ihre ihren euch euer kostet kosten cost costs
   start startet starten starts starting beginn beginnt beginnen begin begins beginning verdienen earn preis price
   hallo hi hey guten tag morgen abend hello servus grüezi moin entry level dauer hätten hättet gäbe looking-for
   interested möglich possible kommen kommt kommende unter mindestens maximal höchstens ab bis über from until
   hab habe ham hom schau schaue statt instead rather platz plätze zuerst first i'm im_ more mehr less weniger
   sofort frühestens that this these those pays so was sonst anything anyone jemand jemanden vor ort`
    .split(/\s+/u)
    .map((word) => word.replace(/_$/u, "")),
);
