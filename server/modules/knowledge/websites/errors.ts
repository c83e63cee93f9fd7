import type { Localised } from "@diskret/contract";
import { DomainError } from "#platform/errors";
import { describeFault } from "../errors.ts";

/** Why an address of a website is not read. */
export type PageFaultCode =
  | "page-robots-forbid"
  | "page-not-wanted"
  | "page-duplicate"
  | "page-canonical-elsewhere"
  | "page-forwards"
  | "page-forwards-outside"
  | "page-forwards-in-circles"
  | "page-other-language"
  | "page-gone"
  | "page-access-denied"
  | "page-unreachable"
  | "page-server-error"
  | "page-too-slow"
  | "page-too-large"
  | "page-type-unread"
  | "page-address-private"
  | "page-not-encrypted"
  | "page-outside"
  | "page-removed-by-operator"
  | "sitemap-broken"
  | "website-robots-unreachable"
  | "website-unreachable"
  | "website-without-pages";

/** Figures of a fault: a status, a size, a limit. Never text of the page. */
export type FaultFigures = Readonly<Record<string, number>>;

/** An address that is not read, with the reason. */
export class PageFault extends Error {
  override readonly name = "PageFault";
  readonly code: PageFaultCode;
  readonly figures: FaultFigures;

  constructor(code: PageFaultCode, figures: FaultFigures = {}) {
    super(code);
    this.code = code;
    this.figures = figures;
  }
}

const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / (1024 * 1024))} MB`;

const words: Readonly<Record<PageFaultCode, (figures: FaultFigures) => Localised>> = {
  "page-robots-forbid": () => ({
    de: "Die robots.txt der Website verbietet diese Seite. Soll sie gelesen werden, erlauben Sie dort den Namen DiskretBot.",
    en: "The website's robots.txt forbids this page. If it shall be read, allow the name DiskretBot there.",
  }),
  "page-not-wanted": () => ({
    de: "Die Seite bittet selbst darum, nicht aufgenommen zu werden (noindex). Entfernen Sie diese Angabe, wenn sie gelesen werden soll.",
    en: "The page itself asks not to be taken in (noindex). Remove that if it shall be read.",
  }),
  "page-duplicate": () => ({
    de: "Derselbe Text steht schon unter einer anderen Adresse. Zu tun ist nichts.",
    en: "The same text already stands at another address. Nothing needs to be done.",
  }),
  "page-canonical-elsewhere": () => ({
    de: "Die Seite nennt eine andere Adresse als ihre eigentliche (canonical). Gelesen wird jene.",
    en: "The page names another address as its own (canonical). That one is read.",
  }),
  "page-forwards": () => ({
    de: "Die Adresse leitet weiter. Gelesen wird das Ziel.",
    en: "The address forwards. The target is read.",
  }),
  "page-forwards-outside": () => ({
    de: "Die Adresse leitet auf einen Ort außerhalb des Bereichs weiter. Soll er gelesen werden, fügen Sie die Website unter jener Adresse hinzu oder erweitern Sie den Bereich.",
    en: "The address forwards to a place outside of the scope. If it shall be read, add the website under that address or widen the scope.",
  }),
  "page-forwards-in-circles": () => ({
    de: "Die Adresse leitet im Kreis oder zu oft weiter. Berichtigen Sie die Weiterleitung auf der Website.",
    en: "The address forwards in circles or too often. Correct the forwarding on the website.",
  }),
  "page-other-language": () => ({
    de: "Die Seite ist in einer Sprache, die für diese Website nicht gewählt ist. Ändern Sie die Sprachen, wenn sie gelesen werden soll.",
    en: "The page is in a language that is not chosen for this website. Change the languages if it shall be read.",
  }),
  "page-gone": ({ status = 404 }) => ({
    de: `Die Seite gibt es nicht mehr (Status ${status}). Was von ihr gelesen war, ist gelöscht.`,
    en: `The page no longer exists (status ${status}). What was read of it is deleted.`,
  }),
  "page-access-denied": ({ status = 403 }) => ({
    de: `Die Website gibt diese Seite nicht an alle heraus (Status ${status}). Gelesen werden nur öffentliche Seiten; geben Sie sie frei oder laden Sie den Text als Datei hoch.`,
    en: `The website does not hand this page to everybody (status ${status}). Only public pages are read; open it, or upload the text as a file.`,
  }),
  "page-unreachable": () => ({
    de: "Die Verbindung kam nicht zustande oder brach ab. Prüfen Sie, ob die Seite im Browser erscheint; beim nächsten Lesen wird es wieder versucht.",
    en: "The connection failed or broke off. Check whether the page opens in a browser; it is tried again at the next reading.",
  }),
  "page-server-error": ({ status = 500 }) => ({
    de: `Die Website meldet einen Fehler (Status ${status}). Beim nächsten Lesen wird es wieder versucht; bleibt er, sehen Sie auf dem Server der Website nach.`,
    en: `The website reports an error (status ${status}). It is tried again at the next reading; if it stays, look at the website's server.`,
  }),
  "page-too-slow": ({ seconds = 30 }) => ({
    de: `Die Seite war nach ${seconds} Sekunden nicht übertragen. Beim nächsten Lesen wird es wieder versucht.`,
    en: `The page had not arrived after ${seconds} seconds. It is tried again at the next reading.`,
  }),
  "page-too-large": ({ limit }) => ({
    de: `Die Seite ist größer als ${megabytes(limit)}. Teilen Sie sie, oder laden Sie den Text als Datei hoch.`,
    en: `The page is larger than ${megabytes(limit)}. Split it, or upload the text as a file.`,
  }),
  "page-type-unread": () => ({
    de: "Unter der Adresse liegt nichts, was gelesen werden kann (weder Webseite noch Dokument). Zu tun ist nichts.",
    en: "There is nothing at this address that can be read (neither web page nor document). Nothing needs to be done.",
  }),
  "page-address-private": () => ({
    de: "Der Name führt zu einer Adresse im eigenen Netz; solche werden nicht abgerufen. Ist das eine Website im Intranet, nennen Sie ihren Namen in der Einstellung WEBSITE_PRIVATE_HOSTS.",
    en: "The name leads to an address in the own network; such are not fetched. If this is a website on the intranet, name its host in the setting WEBSITE_PRIVATE_HOSTS.",
  }),
  "page-not-encrypted": () => ({
    de: "Die Adresse ist unverschlüsselt (http). Gelesen wird nur über https; richten Sie es auf der Website ein.",
    en: "The address is not encrypted (http). Only https is read; set it up on the website.",
  }),
  "page-outside": () => ({
    de: "Die Adresse liegt nicht mehr im Bereich, der gelesen wird. Was von ihr gelesen war, ist gelöscht.",
    en: "The address is no longer in the scope that is read. What was read of it is deleted.",
  }),
  "page-removed-by-operator": () => ({
    de: "Diese Seite wurde von Hand entfernt und wird nicht mehr gelesen.",
    en: "This page was removed by hand and is no longer read.",
  }),
  "sitemap-broken": () => ({
    de: "Die Sitemap ist kein gültiges XML oder zu groß. Gelesen wurde, was bis dahin zu verstehen war; prüfen Sie die Datei.",
    en: "The sitemap is no valid XML or too large. What could be understood until then was read; check the file.",
  }),
  "website-robots-unreachable": () => ({
    de: "Die robots.txt der Website war nicht zu erreichen. Ohne ihre Regeln wird nichts gelesen. In einer Stunde wird es wieder versucht.",
    en: "The website's robots.txt could not be reached. Without its rules nothing is read. It is tried again in an hour.",
  }),
  "website-unreachable": ({ failures = 0 }) => ({
    de: `Die Website antwortete ${failures}-mal nacheinander nicht oder mit Fehlern. Das Lesen wurde beendet; was gelesen war, bleibt. In einer Stunde wird es wieder versucht.`,
    en: `The website did not answer, or with errors, ${failures} times in a row. Reading was ended; what was read stays. It is tried again in an hour.`,
  }),
  "website-without-pages": () => ({
    de: "Es wurde keine Seite gefunden, die gelesen werden kann. Sehen Sie in der Liste der Seiten, woran es liegt.",
    en: "No page was found that can be read. The list of pages says why.",
  }),
};

/** The words for a fault of a page or of the file behind it: what is the matter, and the mend. */
export function describePageFault(
  code: string,
  figures: FaultFigures,
): { code: string; message: Record<"de" | "en", string> } {
  return isPageFaultCode(code) ? { code, message: { ...words[code](figures) } } : describeFault(code, figures);
}

function isPageFaultCode(code: string): code is PageFaultCode {
  return Object.hasOwn(words, code);
}

type RefusalCode = "website-address-invalid" | "website-not-encrypted" | "website-address-private" | "website-there";

const refusals: Readonly<Record<RefusalCode, { readonly status: number; readonly detail: Localised }>> = {
  "website-address-invalid": {
    status: 422,
    detail: {
      de: "Das ist keine Adresse einer Website. Geben Sie sie an wie im Browser: https://www.beispiel.de/",
      en: "This is no address of a website. Give it as in the browser: https://www.example.org/",
    },
  },
  "website-not-encrypted": {
    status: 422,
    detail: {
      de: "Websites werden nur über https gelesen. Geben Sie die Adresse mit https:// an.",
      en: "Websites are read by https only. Give the address with https://.",
    },
  },
  "website-address-private": {
    status: 422,
    detail: {
      de: "Die Adresse liegt im eigenen Netz oder auf diesem Rechner; solche werden nicht abgerufen. Ist das eine Website im Intranet, nennen Sie ihren Namen in der Einstellung WEBSITE_PRIVATE_HOSTS und starten Sie neu.",
      en: "The address lies in the own network or on this machine; such are not fetched. If this is a website on the intranet, name its host in the setting WEBSITE_PRIVATE_HOSTS and restart.",
    },
  },
  "website-there": {
    status: 409,
    detail: {
      de: "Diese Website ist schon hinzugefügt. Ändern Sie ihre Einstellungen, oder lesen Sie sie neu ein.",
      en: "This website is already added. Change its settings, or have it read again.",
    },
  },
};

/** A website that is not taken in. */
export class WebsiteRefused extends DomainError {
  constructor(code: RefusalCode) {
    const { status, detail } = refusals[code];
    super({ code, status, title: { de: "Website nicht angenommen", en: "Website not accepted" }, detail });
  }
}
