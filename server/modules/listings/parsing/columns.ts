import { fold } from "#platform/text";

/** What a column of a source can be mapped to. */
export const targetFields = [
  "id",
  "kind",
  "title",
  "description",
  "provider",
  "place",
  "postalCode",
  "country",
  "workplace",
  "employmentType",
  "pay",
  "payMin",
  "payMax",
  "payUnit",
  "currency",
  "price",
  "start",
  "end",
  "published",
  "contactEmail",
  "contactPhone",
  "url",
] as const;
export type TargetField = (typeof targetFields)[number];

/** Which column gives which field. A field that no column gives is not there. */
export type Mapping = Readonly<Partial<Record<TargetField, string>>>;

/** Names of columns in German and English, best first. */
const names: Readonly<Record<TargetField, string>> = {
  id: "id nr nummer referenz referenznummer kennung stellennummer artikelnummer sku guid identifier ref reference jobid",
  kind: "art typ kind angebotsart",
  title:
    "titel title bezeichnung stellentitel jobtitel berufsbezeichnung stelle stellenbezeichnung jobtitle position projekt projekttitel produkt produktname veranstaltung veranstaltungstitel name headline betreff event product job",
  description:
    "beschreibung description text inhalt content details aufgaben kurzbeschreibung summary stellenbeschreibung jobdescription body anforderungen",
  provider:
    "anbieter firma unternehmen arbeitgeber company employer provider organisation veranstalter hersteller brand kunde auftraggeber organizer vendor hiringorganization",
  place: "ort place location stadt city arbeitsort einsatzort standort veranstaltungsort gemeinde town venue",
  postalCode: "plz postleitzahl zip zipcode postcode postalcode",
  country: "land country staat",
  workplace: "remote homeoffice arbeitsmodell arbeitsweise workplace remoteanteil worklocation ortsunabhangig",
  employmentType:
    "anstellungsart beschaftigungsart arbeitszeit arbeitszeitmodell vertragsart employmenttype type jobtype contracttype pensum anstellung schedule",
  pay: "gehalt lohn vergutung stundensatz tagessatz honorar verdienst salary pay rate bezahlung stundenlohn jahresgehalt monatsgehalt wage budget",
  payMin:
    "gehaltvon gehaltmin lohnvon lohnmin salarymin paymin minsalary salaryfrom ratemin stundensatzvon mindestgehalt payfrom",
  payMax: "gehaltbis gehaltmax lohnbis lohnmax salarymax paymax maxsalary salaryto ratemax stundensatzbis payto",
  payUnit: "gehaltseinheit einheit zeitraum salaryunit payunit per unit salaryperiod gehaltpro",
  currency: "wahrung currency waehrung",
  price: "preis price kosten eintritt gebuhr cost fee teilnahmegebuhr verkaufspreis",
  start:
    "beginn start startdatum eintrittsdatum ab startdate datum date von termin jobstart verfugbarab begin datefrom",
  end: "ende end enddatum bis enddate dateto laufzeitbis befristetbis",
  published:
    "veroffentlicht veroffentlichtam published publishedat dateposted erstellt created pubdate online posted veroffentlichungsdatum",
  contactEmail:
    "email mail kontakt kontaktemail emailadresse contactemail contact ansprechpartneremail bewerbungsemail",
  contactPhone: "telefon tel phone telephone telefonnummer handy mobil contactphone",
  url: "url link website webseite webadresse internetadresse permalink href joburl applyurl bewerbungslink",
};

const known: ReadonlyMap<string, { readonly field: TargetField; readonly rank: number }> = new Map(
  targetFields.flatMap((field) => names[field].split(" ").map((name, rank) => [name, { field, rank }] as const)),
);

/** A column's name as it is compared: without case, umlauts, blanks and marks. */
function columnKey(column: string): string {
  return fold(column).replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, "");
}

/** The last part of a nested name (`location.city`), or the whole. */
function candidateKeys(column: string): readonly string[] {
  const parts = column.split(".");
  const last = parts.at(-1) ?? column;
  const parent = parts.at(-2);
  const camel = columnKey(column.replaceAll(".", ""));
  return parent !== undefined && last === "name" ? [camel, columnKey(parent)] : [camel, columnKey(last)];
}

/**
 * Guesses which column gives which field, by German and English names. Each column is used once.
 *
 * @example
 * guessMapping(["Stellentitel", "Arbeitsort", "Gehalt (von)"]); // { title: "Stellentitel", place: "Arbeitsort", pay: "Gehalt (von)" }
 */
export function guessMapping(columns: readonly string[]): Mapping {
  const found = new Map<TargetField, { column: string; rank: number }>();
  for (const column of columns) {
    const match = candidateKeys(column)
      .map((key) => known.get(key))
      .find((candidate) => candidate !== undefined);
    if (match === undefined) continue;
    const before = found.get(match.field);
    if (before === undefined || match.rank < before.rank) found.set(match.field, { column, rank: match.rank });
  }
  return Object.fromEntries([...found].map(([field, { column }]) => [field, column]));
}
