import { readingWebsites } from "#platform/egress";
import { defineProcessing, defineTable, notPersonal, personal } from "#privacy/inventory";

export interface WebsiteRow {
  id: string;
  organisation_id: string;
  url: string;
  hosts: string[];
  country: string;
  include: string[];
  exclude: string[];
  max_depth: number;
  max_pages: number;
  delay_ms: number;
  schedule: string;
  languages: string[];
  state: string;
  crawl: number;
  step_id: string | null;
  stepped_at: Date | null;
  requests: number;
  failures_in_a_row: number;
  pages_left: number;
  robots: string | null;
  robots_at: Date | null;
  started_at: Date | null;
  finished_at: Date | null;
  next_crawl_at: Date | null;
  error_code: string | null;
  error_figures: Record<string, number> | null;
  created_at: Date;
}

export interface WebPageRow {
  id: string;
  organisation_id: string;
  website_id: string;
  source_id: string | null;
  kind: string;
  url: string;
  shape: string;
  depth: number;
  in_sitemap: boolean;
  modified_at: Date | null;
  state: string;
  attempts: number;
  failures: number;
  status: number | null;
  etag: string | null;
  last_modified: string | null;
  text_hash: string | null;
  block_hashes: string[];
  stripped: number;
  leads_to: string | null;
  ignores_canonical: boolean;
  keeps_copy: boolean;
  error_code: string | null;
  error_figures: Record<string, number> | null;
  fetched_at: Date | null;
}

export interface WebsiteTables {
  website: WebsiteRow;
  web_page: WebPageRow;
}

/** Fetching the organisation's own website. Nothing is sent; what comes back may name people. */
export const websiteProcessing = defineProcessing({
  id: readingWebsites,
  title: { de: "Eigene Website einlesen", en: "Fetching the organisation's own website" },
  purpose: {
    de: "Die öffentlichen Seiten der eigenen Website abrufen, damit der Assistent mit ihrem aktuellen Stand antwortet.",
    en: "Fetching the public pages of the organisation's own website, so that the assistant answers from their current state.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Auskunft aus dem geben, was der Verantwortliche selbst veröffentlicht hat.",
    en: "Giving information from what the controller has published.",
  },
  period: { until: { de: "bis der Betreiber die Website entfernt", en: "until the operator removes the website" } },
});

const untilRemoved = {
  kind: "until-removed",
  because: {
    de: "Der Betreiber entfernt eine Website, wenn aus ihr nicht mehr geantwortet werden soll; mit ihr gehen alle Seiten.",
    en: "The operator removes a website when it shall no longer be answered from; all its pages go with it.",
  },
} as const;

const address = (de: string, en: string) =>
  personal({
    category: "document-content",
    of: "third-person",
    processing: websiteProcessing,
    meaning: { de, en },
    protection: "plain",
  });

export const websiteTable = defineTable<WebsiteRow>()({
  name: "website",
  title: { de: "Websites", en: "Websites" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    url: notPersonal("the address of the organisation's own website"),
    hosts: notPersonal("the hosts of the organisation's own website"),
    country: notPersonal("where the website's server stands"),
    include: notPersonal("a setting: which paths are read"),
    exclude: notPersonal("a setting: which paths are not read"),
    max_depth: notPersonal("a setting"),
    max_pages: notPersonal("a setting"),
    delay_ms: notPersonal("a setting"),
    schedule: notPersonal("a setting"),
    languages: notPersonal("a setting"),
    state: notPersonal("how far the crawl has come"),
    crawl: notPersonal("a counter"),
    step_id: notPersonal("a random id of the crawl's next step"),
    stepped_at: notPersonal("when the crawl made its last step"),
    requests: notPersonal("a counter"),
    failures_in_a_row: notPersonal("a counter"),
    pages_left: notPersonal("a counter"),
    robots: notPersonal("the website's rules for crawlers (robots.txt)"),
    robots_at: notPersonal("when these rules were fetched"),
    started_at: notPersonal("when the crawl began"),
    finished_at: notPersonal("when the crawl ended"),
    next_crawl_at: notPersonal("when the next crawl begins"),
    error_code: notPersonal("why the crawl ended early"),
    error_figures: notPersonal("figures that explain the error"),
    created_at: notPersonal("when the website was added, without by whom"),
  },
  retention: untilRemoved,
});

export const webPageTable = defineTable<WebPageRow>()({
  name: "web_page",
  title: { de: "Seiten der Websites", en: "Pages of the websites" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    website_id: notPersonal("names the website"),
    source_id: notPersonal("names the source that the page is read into"),
    kind: notPersonal("page or sitemap"),
    url: address("Adresse der Seite", "Address of the page"),
    shape: address("Bauart der Adresse, ohne Zahlen", "Build of the address, without numbers"),
    depth: notPersonal("how many links lead there"),
    in_sitemap: notPersonal("whether the sitemap names it"),
    modified_at: notPersonal("when the page was changed, as the sitemap says"),
    state: notPersonal("what became of the page"),
    attempts: notPersonal("a counter"),
    failures: notPersonal("a counter"),
    status: notPersonal("the status with which the website answered"),
    etag: notPersonal("the website's mark of this version of the page"),
    last_modified: notPersonal("when the page was changed, as the website says"),
    text_hash: notPersonal("a checksum of the page's text, to see changes and duplicates"),
    block_hashes: notPersonal("checksums of the page's paragraphs, to see what stands on most pages"),
    stripped: notPersonal("a counter"),
    leads_to: address(
      "Adresse, auf die die Seite weiterleitet oder verweist",
      "Address that the page forwards to or names as its own",
    ),
    ignores_canonical: notPersonal("whether the page is read although it names another as its own"),
    keeps_copy: notPersonal("whether the page allows that a copy of it is kept"),
    error_code: notPersonal("why the page is not read"),
    error_figures: notPersonal("figures that explain the error"),
    fetched_at: notPersonal("when the page was last fetched"),
  },
  retention: { kind: "with", parent: "website", column: "website_id" },
});

/** The tables of websites with what they store, why and until when. */
export const websiteTables = [websiteTable, webPageTable] as const;
