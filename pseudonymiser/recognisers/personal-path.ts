import { scores } from "../finding.ts";
import { loadNameLists } from "../names/lists/index.ts";

interface Network {
  readonly host: RegExp;
  /** The path of a person's page, without the slash at its beginning and end. */
  readonly path: RegExp;
}

const one = String.raw`@?[\w.%~\u00c0-\u024f-]+`;
const single = new RegExp(`^${one}$`);
const singleOrMore = new RegExp(`^${one}(?:/.*)?$`);

/** Networks, and which of their pages belong to a person. */
const networks: readonly Network[] = [
  { host: /(?:^|\.)linkedin\.\w+$/, path: /^(?:in|pub|profile\/view)\/.+/ },
  { host: /(?:^|\.)xing\.\w+$/, path: /^(?:profile|app\/profile|p)\/.+/ },
  { host: /^(?:github|gitlab|gist\.github|codeberg|bitbucket)\.\w+$/, path: single },
  {
    host: /(?:^|\.)(?:instagram|threads|facebook|fb|pinterest|snapchat|soundcloud|twitch|vimeo)\.\w+$/,
    path: singleOrMore,
  },
  { host: /^(?:x|twitter|mobile\.twitter|nitter)\.\w+$/, path: singleOrMore },
  { host: /(?:^|\.)(?:tiktok|youtube|medium)\.\w+$/, path: /^(?:@[^/]+|(?:user|c|channel)\/[^/]+)/ },
  {
    host: /^(?:t\.me|wa\.me|paypal\.me|linktr\.ee|about\.me|ko-fi\.com|keybase\.io|bsky\.app|calendly\.com|cal\.com|tidycal\.com|zeeg\.me|(?:www\.)?meetergo\.com|koalendar\.com)$/,
    path: singleOrMore,
  },
  { host: /(?:^|\.)amazon\.[\w.]+$/, path: /^(?:hz\/|gp\/)?(?:wishlist|profile)\/.+/ },
  { host: /(?:^|\.)(?:stackoverflow|stackexchange)\.com$/, path: /^users\/\d+/ },
  {
    host: /(?:^|\.)(?:orcid|researchgate|academia|strava|komoot|behance|dribbble|flickr|reddit|last|goodreads)\./,
    path: /^(?:\d{4}-|profile\/|athletes?\/|user\/|u\/|people\/|photos\/)?[^/]*\d?[^/]+$/,
  },
];

/** First parts of paths that are pages of a network itself. */
const networkPages = words(
  "about explore features pricing login signin signup sign-in sign_in register settings help home search hashtag tag tags topic topics " +
    "trending marketplace org orgs organizations enterprise security privacy terms legal policies policy contact support company companies " +
    "job jobs career careers group groups event events page pages watch reel reels p tv stories playlist results feed intent share sharer " +
    "sharer.php dialog i business ads developer developers doc docs blog news download app apps press status api customer-stories readme " +
    "sponsors collections nodejs microsoft google facebook apple impressum datenschutz oauth invite joinchat",
);

/** Parts of a path whose next part is a person, on any site. */
const personFolder = words(
  "people person personen u user users benutzer nutzer profile profiles profil profile kunde kunden customer customers member members mitglied " +
    "mitglieder teilnehmer guest guests gaeste patient patienten patients",
);
/** The same, where the next part may also be a department or a topic: it must read as a name. */
const staffFolder = words(
  "mitarbeiter mitarbeiterinnen mitarbeitende employee employees staff team ansprechpartner autor autoren autorin author authors lehrer " +
    "schueler student students fahrer makler berater aerzte anwaelte trainer client clients " +
    "wunschzettel wunschliste wishlist hochzeit wedding spende spenden spendenaktion fundraiser bewerbung bewerbungen verkaeufer seller sellers " +
    "vorstand redaktion dozenten dozent professoren coaches coach referenten referent speakers speaker experten experts anbieter kanal channel creator artist artists kuenstler gedenkseite gedenken kondolenz",
);

/** What stands after such a part and is nobody. */
const nobody = words(
  "new neu login logout register registrierung anmelden edit bearbeiten settings einstellungen me self search suche list liste all alle index " +
    "overview uebersicht api help hilfe faq export import count id name username user vorteile karte service konto portal bereich bewertungen " +
    "support job jobs kontakt contact about admin stories success-stories referenzen cases",
);

/** Parts of paths behind which stand names of goods, places and articles. */
const shelves =
  /(?:^|\/)(?:produkte?|products?|shop|regale|artikel|articles?|news|blog|kategorie|category|c|p|item|items|orte?|places?|reisen?|strasse|street|wiki|tag|thema|topic|buch|buecher|books?|film|movies?|rezepte?|recipes?|sorten?|kollektion|collection|magazin|presse)\//i;

/** Sites whose pages belong to the person named in the path: calendars, profiles, code, payment. */
const personalSite =
  /^(?:[\w-]+\.)*(?:termine?|kalender|calendar|cal|buchung(?:en)?|booking|meet|profile?|people|pay(?:pal)?-?me|paypalme|foto(?:s|album)?|photos?|bio|social|mastodon|insta|portfolio|lebenslauf|cv|[\w-]*(?:hochzeit|wedding|trauung|trauer|gedenken))(?:\.[\w-]+)*\.\w+$/;

/** A name as the part of a path: two words with a mark between ("mareike-toenjes", "k.oyelaran", "kalle_vomkiez"). */
const nameLike =
  /^@?[a-z\u00c0-\u024f]+[-._][a-z\u00c0-\u024f]{2,}(?:[-._]?[a-z\u00c0-\u024f]+)?(?:[-._][a-z\u00c0-\u024f]+){0,3}[-._]?\d{0,4}$/i;

const notPersonal =
  /^(?:localhost$|127\.|10\.|192\.168\.|(?:api|docs?|developer|static|cdn|assets|hilfe|help|support)\.)/;
const interfacePath = /(?:^|\/)(?:api|v\d+|rest|graphql|docs?|wiki|swagger|oauth)(?:\/|$)/i;

/** Why host and path point to a person; null where they do not. */
export function personalPath(host: string, path: string, query: string): { score: number; pattern: string } | null {
  const inner = path.replace(/^\/+|\/+$/g, "");
  const network = networks.find((candidate) => candidate.host.test(host));
  if (network !== undefined) {
    if (/^profile\.php$/.test(inner) && /[?&]id=/.test(query))
      return { score: scores.certain, pattern: "profile of a network" };
    return network.path.test(inner) && !networkPages.has(firstPart(inner))
      ? { score: scores.strong, pattern: "profile of a network" }
      : null;
  }
  const [site = ""] = host.split(".");
  if (/^[a-z\u00c0-\u024f]+-[a-z\u00c0-\u024f]+$/.test(site) && isNamed(site, true)) {
    return { score: 0.55, pattern: "site named for a person" };
  }
  if (notPersonal.test(host) || interfacePath.test(inner) || inner === "") return null;
  if (/^(?:@[\w.-]{2,}|~[\w.-]{2,})(?:\/|$)/.test(inner)) return { score: scores.strong, pattern: "page of a user" };
  if (
    /^(?:in|p|pub|profile?|user)\/[^/]+$/i.test(inner) &&
    personalSite.test(host) &&
    nameLike.test(inner.split("/")[1] ?? "")
  ) {
    return { score: 0.7, pattern: "page of a person" };
  }
  const person = personIn(inner);
  if (person !== undefined) return person ? { score: 0.7, pattern: "page of a person" } : null;
  const [first = "", ...further] = inner.split("/");
  if (isFile(first)) return null;
  if (
    /^(?:[\w-]+\.)*(?:git|code|gitea)\./.test(host) &&
    further.length === 0 &&
    !networkPages.has(first.toLowerCase())
  ) {
    return { score: scores.likely, pattern: "page of a developer" };
  }
  const last = further.at(-1) ?? first;
  if (
    personalSite.test(host) &&
    ((nameLike.test(first) && isNamed(first, false)) || (nameLike.test(last) && isNamed(last, true)))
  ) {
    return { score: scores.likely, pattern: "page named for a person" };
  }
  return /^[a-z\u00c0-\u024f]+[-._][a-z\u00c0-\u024f]+$/i.test(last) && isNamed(last, true) && !shelves.test(inner)
    ? { score: 0.55, pattern: "page named for a person" }
    : null;
}

/** Whether a path ends in what may be a person's name: a first name, a mark, and another word. */
export function endsInName(path: string): boolean {
  const last = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  const [first = ""] = last.split(/[-._]/);
  const lists = loadNameLists();
  return nameLike.test(last) && !isFile(last) && (lists.firstName(first)?.weight ?? 0) > 1 && !lists.commonWord(first);
}

/** Whether the part behind a folder for people names one; undefined where there is no such folder. */
function personIn(path: string): boolean | undefined {
  const parts = path.split("/");
  const folder = parts.findIndex((part) => personFolder.has(part.toLowerCase()) || staffFolder.has(part.toLowerCase()));
  const person = parts[folder + 1];
  if (folder === -1 || person === undefined) return undefined;
  if (nobody.has(person.toLowerCase()) || isFile(person) || /^(?:[<{[:%$]|werben|v\d)/i.test(person)) return false;
  const isNumbered = /^\d{2,8}[-._]\p{L}{3,}$/u.test(person);
  return personFolder.has(parts[folder]?.toLowerCase() ?? "") || isNumbered || isNamed(person, false);
}

/** Whether a part of a path begins with a first name; where `strictly`, an everyday word is none and a surname follows. */
function isNamed(part: string, strictly: boolean): boolean {
  const lists = loadNameLists();
  const [first = "", second = ""] = part.replace(/^@|^\d{1,8}[-._]/, "").split(/[-._]/);
  const name = lists.firstName(first);
  const isInitial = first.length === 1 && lists.surname(second) > 1;
  if (!strictly) return isInitial || (name !== null && name.weight > 1) || lists.surname(second) > 1;
  return (
    name !== null &&
    name.weight > 1 &&
    !lists.commonWord(first) &&
    lists.surname(second) > 0 &&
    !lists.commonWord(second)
  );
}

function isFile(part: string): boolean {
  return /\.(?:html?|php|aspx?|jsp|pdf|png|jpe?g|svg|xml|json|js|css|txt|md|zip|csv)$/i.test(part);
}

function firstPart(path: string): string {
  return (path.split("/", 1)[0] ?? "").toLowerCase();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
