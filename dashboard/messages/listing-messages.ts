import type { ListingKindName } from "@diskret/contract";

/** What the screen of listings says. */
export interface ListingMessages {
  readonly intro: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ListingKindName, string>>;
  readonly file: string;
  readonly fileHint: (limit: string) => string;
  readonly address: string;
  readonly addressHint: string;
  readonly fetch: string;
  readonly none: string;
  readonly state: (state: "reading" | "ready" | "failed", listings: number, rows: number) => string;
  readonly fetched: (last: string, next: string | null) => string;
  readonly map: string;
  readonly column: (name: string) => string;
  readonly noField: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly preview: string;
  readonly save: string;
  readonly issues: (count: number) => string;
  readonly row: (row: number) => string;
  readonly again: string;
  readonly newFile: string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeGone: (listings: number) => string;
  readonly keep: string;
  readonly contacts: string;
  readonly contactsWaiting: (queued: number, handedOver: number) => string;
  readonly contactsDownload: string;
  readonly contactsHandedOver: string;
}

export const germanListings: ListingMessages = {
  intro: "Stellen, Projekte, Produkte und Veranstaltungen, die der Assistent im Gespräch sucht und als Karten zeigt.",
  kind: "Was ist darin?",
  kinds: { job: "Stellen", project: "Projekte", product: "Produkte", event: "Veranstaltungen" },
  file: "Datei",
  fileHint: (limit) => `RSS, Atom, JSON Feed, Seite mit schema.org-Angaben, CSV oder JSON, höchstens ${limit}.`,
  address: "Adresse",
  addressHint: "Wird einmal am Tag über den Ausgang abgerufen; der Server dahinter steht dann bei den Empfängern.",
  fetch: "Abrufen",
  none: "Noch keine Angebote. Laden Sie eine Datei hoch oder tragen Sie eine Adresse ein.",
  state: (state, listings, rows) =>
    state === "reading"
      ? "Wird gelesen"
      : state === "failed"
        ? "Nicht gelesen"
        : `${listings} Angebote aus ${rows} Zeilen`,
  fetched: (last, next) => (next === null ? `Abgerufen: ${last}` : `Abgerufen: ${last}. Nächster Abruf: ${next}`),
  map: "Spalten zuordnen",
  column: (name) => `Spalte ${name}`,
  noField: "nicht verwenden",
  fields: {
    id: "Kennung",
    kind: "Art",
    title: "Titel",
    description: "Beschreibung",
    provider: "Anbieter",
    place: "Ort",
    postalCode: "Postleitzahl",
    country: "Land",
    workplace: "remote",
    employmentType: "Anstellungsart",
    pay: "Bezahlung",
    payMin: "Bezahlung von",
    payMax: "Bezahlung bis",
    payUnit: "Zeiteinheit der Bezahlung",
    currency: "Währung",
    price: "Preis",
    start: "Beginn",
    end: "Ende",
    published: "veröffentlicht",
    contactEmail: "E-Mail des Anbieters",
    contactPhone: "Telefon des Anbieters",
    url: "Webadresse",
  },
  preview: "Vorschau",
  save: "Zuordnung speichern",
  issues: (count) => (count === 1 ? "1 Wert ließ sich nicht lesen" : `${count} Werte ließen sich nicht lesen`),
  row: (row) => `Zeile ${row}`,
  again: "Neu lesen",
  newFile: "Neuere Datei",
  remove: "Entfernen",
  removeTitle: (name) => `„${name}“ entfernen?`,
  removeGone: (listings) => `${listings} Angebote verschwinden sofort, auch aus alten Antworten.`,
  keep: "Behalten",
  contacts: "Anfragen an Anbieter",
  contactsWaiting: (queued, handedOver) => `${queued} warten auf die Weitergabe, ${handedOver} sind weitergegeben.`,
  contactsDownload: "Anfragen herunterladen",
  contactsHandedOver: "Wartende als weitergegeben vermerken",
};

export const englishListings: ListingMessages = {
  intro: "Jobs, projects, products and events that the assistant searches in conversation and shows as cards.",
  kind: "What is in it?",
  kinds: { job: "Jobs", project: "Projects", product: "Products", event: "Events" },
  file: "File",
  fileHint: (limit) => `RSS, Atom, JSON Feed, a page with schema.org data, CSV or JSON, at most ${limit}.`,
  address: "Address",
  addressHint: "Is fetched once a day through the door; the server behind it is then among the recipients.",
  fetch: "Fetch",
  none: "No listings yet. Upload a file or enter an address.",
  state: (state, listings, rows) =>
    state === "reading" ? "Being read" : state === "failed" ? "Not read" : `${listings} listings from ${rows} rows`,
  fetched: (last, next) => (next === null ? `Fetched: ${last}` : `Fetched: ${last}. Next: ${next}`),
  map: "Map columns",
  column: (name) => `Column ${name}`,
  noField: "do not use",
  fields: {
    id: "id",
    kind: "kind",
    title: "title",
    description: "description",
    provider: "provider",
    place: "place",
    postalCode: "postal code",
    country: "country",
    workplace: "remote",
    employmentType: "type of employment",
    pay: "pay",
    payMin: "pay from",
    payMax: "pay to",
    payUnit: "unit of pay",
    currency: "currency",
    price: "price",
    start: "start",
    end: "end",
    published: "published",
    contactEmail: "provider's e-mail",
    contactPhone: "provider's telephone",
    url: "web address",
  },
  preview: "Preview",
  save: "Save mapping",
  issues: (count) => (count === 1 ? "1 value could not be read" : `${count} values could not be read`),
  row: (row) => `Row ${row}`,
  again: "Read again",
  newFile: "Newer file",
  remove: "Remove",
  removeTitle: (name) => `Remove “${name}”?`,
  removeGone: (listings) => `${listings} listings disappear at once, from old answers too.`,
  keep: "Keep",
  contacts: "Requests to providers",
  contactsWaiting: (queued, handedOver) => `${queued} wait to be passed on, ${handedOver} were passed on.`,
  contactsDownload: "Download requests",
  contactsHandedOver: "Mark the waiting ones as passed on",
};
