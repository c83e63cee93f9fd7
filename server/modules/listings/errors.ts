import type { Localised } from "@diskret/contract";
import { DomainError } from "#platform/errors";
import type { StockFaultCode } from "./parsing/errors.ts";
import type { RowIssueCode } from "./parsing/to-listing.ts";

type Figures = Readonly<Record<string, number>>;

const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / (1024 * 1024))} MB`;

/** What each fault of a whole stock means, and how to mend it. */
const faults: Readonly<Record<StockFaultCode, (figures: Figures) => Localised>> = {
  "listings-empty": () => ({
    de: "Die Datei ist leer. Speichern Sie sie noch einmal und laden Sie sie neu hoch.",
    en: "The file is empty. Save it again and upload it anew.",
  }),
  "listings-format-unknown": () => ({
    de: "Das Format ist unbekannt. Möglich sind RSS, Atom, JSON Feed, Seiten mit schema.org-Angaben, CSV und JSON.",
    en: "The format is unknown. Possible are RSS, Atom, JSON Feed, pages with schema.org data, CSV and JSON.",
  }),
  "listings-broken": () => ({
    de: "Die Datei ist beschädigt oder unvollständig und lässt sich nicht lesen. Erzeugen Sie sie neu.",
    en: "The file is damaged or incomplete and cannot be read. Produce it anew.",
  }),
  "listings-entities": () => ({
    de: "Die Datei erklärt eigene XML-Entitäten. Damit lassen sich Server lahmlegen, deshalb wird sie nicht gelesen. Erzeugen Sie sie ohne DOCTYPE.",
    en: "The file declares XML entities of its own. They can be used to bring servers down, so it is not read. Produce it without a DOCTYPE.",
  }),
  "listings-too-large": (figures) => ({
    de: `Die Datei ist größer als ${megabytes(figures["limit"])}. Teilen Sie sie in mehrere Bestände.`,
    en: `The file is larger than ${megabytes(figures["limit"])}. Split it into several stocks.`,
  }),
  "listings-too-many": (figures) => ({
    de: `Der Bestand hat mehr als ${figures["limit"] ?? 0} Einträge. Teilen Sie ihn in mehrere.`,
    en: `The stock has more than ${figures["limit"] ?? 0} entries. Split it into several.`,
  }),
  "listings-none-found": () => ({
    de: "In der Datei stehen keine Einträge. Prüfen Sie, ob es die richtige ist; eine Webseite braucht Angaben nach schema.org (JobPosting, Product, Event).",
    en: "There are no entries in the file. Check whether it is the right one; a web page needs schema.org data (JobPosting, Product, Event).",
  }),
  "listings-title-unmapped": () => ({
    de: "Keine Spalte ist als Titel erkannt. Wählen Sie unter „Spalten zuordnen“, welche Spalte den Titel enthält.",
    en: "No column was recognised as the title. Choose under “Map columns” which column holds the title.",
  }),
  "listings-reading-crashed": () => ({
    de: "Das Lesen brauchte zu viel Speicher oder Zeit und wurde abgebrochen. Teilen Sie die Datei.",
    en: "Reading took too much memory or time and was ended. Split the file.",
  }),
  "listings-fetch-failed": (figures) => ({
    de: `Die Adresse ließ sich nicht abrufen${figures["status"] === undefined ? "" : ` (Status ${figures["status"]})`}. Was zuletzt gelesen wurde, bleibt. Prüfen Sie die Adresse im Browser.`,
    en: `The address could not be fetched${figures["status"] === undefined ? "" : ` (status ${figures["status"]})`}. What was read last stays. Check the address in a browser.`,
  }),
  "listings-fetch-refused": () => ({
    de: "Diese Adresse wird nicht abgerufen: Sie führt nicht zu einem öffentlichen Server mit https, oder sie leitet auf einen anderen Server um. Tragen Sie die endgültige https-Adresse ein.",
    en: "This address is not fetched: it does not lead to a public server with https, or it redirects to another server. Enter the final https address.",
  }),
};

/** The words for a fault of a stock. */
export function describeStockFault(
  code: string,
  figures: Figures,
): { code: string; message: { de: string; en: string } } {
  const describe = isStockFault(code) ? faults[code] : faults["listings-broken"];
  return { code, message: { ...describe(figures) } };
}

function isStockFault(code: string): code is StockFaultCode {
  return Object.hasOwn(faults, code);
}

/** What each issue of a row means, and how to mend it. */
const issues: Readonly<Record<RowIssueCode, Localised>> = {
  "title-missing": {
    de: "Der Titel fehlt; der Eintrag wird nicht gezeigt. Tragen Sie ihn ein oder ordnen Sie eine andere Spalte zu.",
    en: "The title is missing; the entry is not shown. Enter it or map another column.",
  },
  "date-unreadable": {
    de: "Das Datum ist nicht zu lesen. Möglich sind 01.02.2027, 2027-02-01, „1. Februar 2027“ und „sofort“.",
    en: "The date cannot be read. Possible are 2027-02-01, 01.02.2027, “1 February 2027” and “now”.",
  },
  "pay-unreadable": {
    de: "Die Bezahlung enthält keine Zahl. Möglich ist zum Beispiel „3.200 – 3.600 € / Monat“.",
    en: "The pay holds no number. Possible is for example “3,200 – 3,600 € / month”.",
  },
  "price-unreadable": {
    de: "Der Preis enthält keine Zahl. Möglich ist zum Beispiel „29,50 €“ oder „kostenlos“.",
    en: "The price holds no number. Possible is for example “29.50 €” or “free”.",
  },
  "place-unknown": {
    de: "Der Ort ist unbekannt; eine Suche im Umkreis findet den Eintrag nicht. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl an.",
    en: "The place is unknown; a search within a distance does not find the entry. Check its spelling or give the postal code.",
  },
  "url-unreadable": {
    de: "Die Adresse ist keine Webadresse. Sie muss mit https:// beginnen.",
    en: "The address is no web address. It must begin with https://.",
  },
  "workplace-unreadable": {
    de: "Ob die Arbeit remote ist, geht daraus nicht hervor. Möglich sind ja, nein, hybrid oder ein Anteil in Prozent.",
    en: "It does not say whether the work is remote. Possible are yes, no, hybrid or a share in percent.",
  },
  "email-unreadable": {
    de: "Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.",
    en: "This is no e-mail address. Check its spelling.",
  },
  duplicate: {
    de: "Ein früherer Eintrag hat dieselbe Kennung oder Adresse; der spätere gilt. Geben Sie jedem Eintrag eine eigene Kennung.",
    en: "An earlier entry has the same id or address; the later one counts. Give each entry an id of its own.",
  },
};

/** The words for an issue of a row. */
export function describeIssue(code: string): { de: string; en: string } {
  return { ...(isIssue(code) ? issues[code] : issues["title-missing"]) };
}

function isIssue(code: string): code is RowIssueCode {
  return Object.hasOwn(issues, code);
}

/** An upload or address that is refused before anything is kept. */
export class StockRefused extends DomainError {
  constructor(code: StockFaultCode, figures: Figures = {}) {
    super({
      code,
      status: code === "listings-too-large" ? 413 : 422,
      title: { de: "Bestand nicht angenommen", en: "Stock not accepted" },
      detail: faults[code](figures),
    });
  }
}

/** There is no stock with this id (any more). */
export class StockNotFound extends DomainError {
  constructor() {
    super({
      code: "listing-stock-not-found",
      status: 404,
      title: { de: "Bestand nicht gefunden", en: "Stock not found" },
      detail: {
        de: "Diesen Bestand gibt es nicht mehr. Laden Sie die Liste neu.",
        en: "This stock is no longer there. Reload the list.",
      },
    });
  }
}

/** There is no listing with this id (any more), or nobody to contact is named. */
export class ListingNotContactable extends DomainError {
  constructor() {
    super({
      code: "listing-not-contactable",
      status: 404,
      title: { de: "Keine Anfrage möglich", en: "No request possible" },
      detail: {
        de: "Dieses Angebot gibt es nicht mehr, oder sein Anbieter ist so nicht zu erreichen. Suchen Sie noch einmal.",
        en: "This listing is no longer there, or its provider cannot be reached this way. Search again.",
      },
    });
  }
}

/** Nobody can answer a request without a way back. */
export class NoWayBack extends DomainError {
  constructor() {
    super({
      code: "contact-no-way-back",
      status: 422,
      title: { de: "Wie erreicht man Sie?", en: "How can you be reached?" },
      detail: {
        de: "Tragen Sie eine E-Mail-Adresse oder eine Telefonnummer ein, sonst kann der Anbieter nicht antworten.",
        en: "Enter an e-mail address or a telephone number, else the provider cannot answer.",
      },
    });
  }
}

/** What is confirmed is not what was shown. */
export class ContactNotConfirmed extends DomainError {
  constructor() {
    super({
      code: "contact-not-confirmed",
      status: 409,
      title: { de: "Der Text wurde geändert", en: "The text was changed" },
      detail: {
        de: "Es wird nur weitergegeben, was Sie gesehen haben. Sehen Sie sich die Anfrage noch einmal an und bestätigen Sie sie dann.",
        en: "Only what you have seen is passed on. Look at the request again and then confirm it.",
      },
    });
  }
}

/** A request to this provider waits already. */
export class ContactAlreadyQueued extends DomainError {
  constructor() {
    super({
      code: "contact-already-queued",
      status: 409,
      title: { de: "Schon angefragt", en: "Already requested" },
      detail: {
        de: "In diesem Gespräch haben Sie zu diesem Angebot schon eine Anfrage bestätigt.",
        en: "In this conversation you have already confirmed a request about this listing.",
      },
    });
  }
}
