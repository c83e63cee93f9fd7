import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { openWebsite, type SitePage, sitePage, type TestWebsite } from "./website.ts";

const html = { "content-type": "text/html; charset=utf-8" };
const links = (...hrefs: readonly string[]): string => hrefs.map((href) => `<a href="${href}">${href}</a> `).join("");
const page = (text: string, ...hrefs: readonly string[]): string =>
  `<!doctype html><html lang="de"><title>${text}</title><body><h1>${text}</h1><p>${text} steht hier als eigener Satz.</p>${links(...hrefs)}`;

const send =
  (content: string | Uint8Array, headers: Readonly<Record<string, string>> = html): SitePage =>
  (_request, response) =>
    void response.writeHead(200, headers).end(content);

const forward =
  (to: string, status = 302): SitePage =>
  (_request, response) =>
    void response.writeHead(status, { location: to }).end();

const pathOf = (request: IncomingMessage): string => request.url ?? "/";

/** Every answer sends readers on to the next number. */
function endless(prefix: string): SitePage {
  return (request, response) => {
    const number = Number(/\d+/u.exec(pathOf(request).slice(prefix.length))?.[0] ?? 0);
    response
      .writeHead(200, html)
      .end(page(`Seite ${number} ohne Ende`, `${prefix}${number + 1}`, `${prefix}${number + 2}`));
  };
}

/** A byte now and then, never an end. */
const slowLoris: SitePage = (_request, response) => {
  response.writeHead(200, html).write("<html><body>");
  const drip = setInterval(() => response.write("."), 50);
  response.on("close", () => clearInterval(drip));
};

/** A head that does not come to its end. */
const silent: SitePage = (_request, response: ServerResponse) => void response.socket?.setNoDelay();

/** Ten megabytes, in pieces. */
const huge: SitePage = async (_request, response) => {
  response.writeHead(200, html);
  for (let sent = 0; sent < 10; sent++) {
    if (response.destroyed) return;
    if (!response.write("<p>viel</p>".repeat(95_325))) await new Promise((resolve) => response.once("drain", resolve));
  }
  response.end();
};

const robots = [
  "User-agent: *",
  "Disallow: /verboten/",
  "Disallow: /*.geheim$",
  "Allow: /verboten/doch",
  "Sitemap: /sitemap.xml",
];

/** What a hostile website can be opened with: places it tries to lead the crawler to. */
export interface HostilePlaces {
  /** Addresses nobody may be led to; each is tried by link, by redirect and by a chain of redirects. */
  readonly forbidden: readonly string[];
}

/**
 * A website that does to a crawler what websites do, by carelessness or on purpose: traps without end, circles, ways to
 * private addresses, pages that are huge, slow, packed, mislabelled or in the wrong encoding, and a robots.txt and
 * sitemaps that are as large as can be.
 */
export async function openHostileWebsite({ forbidden }: HostilePlaces): Promise<TestWebsite> {
  const padding = `# ${"x".repeat(98)}\n`.repeat(10_000);
  const sitemapBomb = `<?xml version="1.0"?><!DOCTYPE u [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><urlset><url><loc>&b;</loc></url>`;
  const site = await openWebsite({
    "/robots.txt": `${robots.join("\n")}\nSitemap: /sitemap-bombe.xml.gz\nSitemap: /sitemap-kreis.xml\n${padding}User-agent: DiskretBot\nDisallow: /\n`,
    "/sitemap.xml": `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/aus-der-sitemap</loc><lastmod>2020-01-01</lastmod></url><url><loc>https://fremd.example/</loc></url><url><loc>${forbidden[0] ?? "/"}</loc></url><url>`,
    "/sitemap-bombe.xml.gz": send(gzipSync(sitemapBomb + " ".repeat(32 * 1024 * 1024)), {
      "content-type": "application/gzip",
    }),
    "/sitemap-kreis.xml": `<?xml version="1.0"?><sitemapindex><sitemap><loc>/sitemap-kreis.xml</loc></sitemap><sitemap><loc>/sitemap-kreis.xml?2</loc></sitemap></sitemapindex>`,
    "/": sitePage("Start", "Hier beginnt alles.", [
      ...[
        "/gut",
        "/ohne-ende/1",
        "/kalender/2026/1",
        "/liste?seite=1",
        "/kreis-a",
        "/selbst",
        "/huge",
        "/loris",
        "/stumm",
      ],
      ...[
        "/gzip-bombe",
        "/brotli-bombe",
        "/utf16",
        "/latin1",
        "/falsches-latin1",
        "/kein-html",
        "/bild-als-html",
        "/pdf-als-html",
      ],
      ...[
        "/cookies",
        "/s/a1b2c3d4e5/start",
        "/verboten/geheim",
        "/verboten/doch",
        "/x.geheim",
        "/noindex",
        "/kopf-noindex",
      ],
      ...[
        "/kanonisch-a",
        "/tief/tief/tief/tief/tief",
        "/abbruch",
        "/kopf-ohne-ende",
        "/verschachtelt",
        "/weg",
        "/gesperrt",
      ],
      ...[
        "/text.txt",
        "/doppelt?utm_source=x",
        "/doppelt#unten",
        "/doppelt;jsessionid=1234567890ABCDEF",
        "mailto:a@b.example",
      ],
      ...[
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://fremd.example/",
        "https://fremd.example/seite",
        "//fremd.example/",
        "/meta-refresh",
      ],
      ...forbidden,
      ...forbidden.map((_place, at) => `/weiter-${at}`),
      "/kette-0-1",
    ]),
    "/gut": sitePage("Gute Seite", "Der Hausmeister heißt Herr Brandt und kommt mittwochs."),
    "/aus-der-sitemap": sitePage("Aus der Sitemap", "Diese Seite nennt nur die Sitemap."),
    "/ohne-ende/*": endless("/ohne-ende/"),
    "/kalender/*": calendar,
    "/liste?*": parameters,
    "/kreis-a": forward("/kreis-b"),
    "/kreis-b": forward("/kreis-a", 301),
    "/selbst": forward("/selbst", 308),
    "/huge": huge,
    "/loris": slowLoris,
    "/stumm": silent,
    "/gzip-bombe": send(gzipSync(Buffer.alloc(32 * 1024 * 1024, 0x20)), { ...html, "content-encoding": "gzip" }),
    "/brotli-bombe": send(brotliCompressSync(Buffer.alloc(16 * 1024 * 1024, 0x20)), {
      ...html,
      "content-encoding": "br",
    }),
    "/utf16": send(Buffer.from(`\uFEFF${page("Größe in UTF-16")}`, "utf16le"), {
      "content-type": "text/html; charset=iso-8859-1",
    }),
    "/latin1": send(Buffer.from(page("Größe in Latin-1"), "latin1"), {
      "content-type": "text/html; charset=iso-8859-1",
    }),
    "/falsches-latin1": send(page("Größe in UTF-8").replace("<title>", `<meta charset="iso-8859-1"><title>`), {
      "content-type": "text/html; charset=iso-8859-15",
    }),
    "/kein-html": send(Buffer.from([0, 1, 2, 3, 0, 255, 254, 7].concat(Array(600).fill(0))), html),
    "/bild-als-html": send(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), html),
    "/pdf-als-html": send("%PDF-1.7\nnichts weiter", html),
    "/cookies": (request, response) => {
      response.writeHead(200, { ...html, "set-cookie": ["sitzung=1; Path=/", "verfolgt=2"] });
      response.end(page(`Keks ${request.headers.cookie ?? "keiner"}`, "/cookies-wieder"));
    },
    "/cookies-wieder": (request, response) =>
      void response.writeHead(200, html).end(page(`Noch ein Keks: ${request.headers.cookie ?? "keiner"}`)),
    "/s/*": sessionInPath,
    "/verboten/*": page("Verbotenes"),
    "/x.geheim": page("Geheimes"),
    "/noindex": sitePage(
      "Nicht aufnehmen",
      "Das soll niemand finden.",
      ["/hinter-noindex"],
      `<meta name="robots" content="noindex">`,
    ),
    "/hinter-noindex": sitePage("Hinter noindex", "Diese Seite darf gefunden werden."),
    "/kopf-noindex": send(page("Kopf sagt nein"), {
      ...html,
      "x-robots-tag": "otherbot: nofollow, diskretbot: noindex",
    }),
    "/kanonisch-a": sitePage("Kanonisch A", "A nennt B.", [], `<link rel="canonical" href="/kanonisch-b">`),
    "/kanonisch-b": sitePage("Kanonisch B", "B nennt A, im Kreis.", [], `<link rel="canonical" href="/kanonisch-a">`),
    "/tief/*": page("Tief", "tief/"),
    "/abbruch": (_request, response) => {
      response.writeHead(200, { ...html, "content-length": "5000" }).write("<html>");
      setTimeout(() => response.destroy(), 20);
    },
    "/kopf-ohne-ende": (_request, response) => {
      const { socket } = response;
      socket?.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket?.write(`X-Filler: ${"y".repeat(4000)}\r\n`), 1);
      socket?.on("close", () => clearInterval(drip));
    },
    "/verschachtelt": send(`<html><body>${"<div>".repeat(20_000)}tief${"</div>".repeat(20_000)}`),
    "/gesperrt": (_request, response) => void response.writeHead(403, html).end(page("Anmelden")),
    "/text.txt": "Die Hausordnung gilt auch im Keller.\n",
    "/doppelt": sitePage("Doppelt", "Dieselbe Seite unter vielen Adressen."),
    "/meta-refresh": sitePage(
      "Weiter",
      "Sie werden weitergeleitet.",
      [],
      `<meta http-equiv="refresh" content="0; url=${forbidden[0] ?? "/"}">`,
    ),
  });
  for (const [at, place] of forbidden.entries()) {
    site.set(`/weiter-${at}`, forward(place));
    for (const hop of [1, 2, 3])
      site.set(`/kette-${at}-${hop}`, forward(hop === 3 ? place : `/kette-${at}-${hop + 1}`, 307));
  }
  return site;
}

/** A calendar with a month before and after each month. */
function calendar(request: IncomingMessage, response: ServerResponse): void {
  const [year = 2026, month = 1] = (pathOf(request).match(/\d+/gu) ?? []).map(Number);
  const next = month === 12 ? `/kalender/${year + 1}/1` : `/kalender/${year}/${month + 1}`;
  const last = month === 1 ? `/kalender/${year - 1}/12` : `/kalender/${year}/${month - 1}`;
  response.writeHead(200, html).end(page(`Termine ${month}/${year}`, next, last));
}

/** Parameters that multiply with each page. */
function parameters(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(pathOf(request), "http://site.invalid");
  const number = Number(searchParams.get("seite") ?? 0);
  const more = ["a", "b", "c", "d"].map(
    (name) => `/liste?seite=${number + 1}&sortiert=${name}&filter_${number}=${name}`,
  );
  response.writeHead(200, html).end(page("Die immer gleiche Liste", ...more));
}

/** A new session in the path with every answer; the page is always the same. */
function sessionInPath(request: IncomingMessage, response: ServerResponse): void {
  const session = () => `${Math.random().toString(36).slice(2, 7)}${Math.floor(Math.random() * 90_000 + 10_000)}`;
  const links = Array.from({ length: 5 }, () => `/s/${session()}/start`);
  response.writeHead(200, html).end(page("Eine Sitzung", ...links));
  request.resume();
}
