import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { WebsitePage } from "@diskret/contract";
import { expect, test } from "vitest";
import { openHostileWebsite } from "#testing";
import { openTestApp } from "#testing/app";
import type { WebsiteId } from "./websites.ts";

/** A listener on this machine that nobody may be led to. */
async function openForbiddenPlace() {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  return { port, connections: () => connections, [Symbol.asyncDispose]: async () => void server.close() };
}

const formsOfThisMachine = [
  ...["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.0.0.1.", "[::1]", "[::ffff:127.0.0.1]"],
  ...["[64:ff9b::7f00:1]", "169.254.169.254", "metadata.google.internal"],
];

test("a hostile website is read to an end, inside its scope, and every address is reported on", async () => {
  await using place = await openForbiddenPlace();
  const forbidden = formsOfThisMachine.map((host) => `http://${host}:${place.port}/geheim`);
  await using site = await openHostileWebsite({ forbidden });
  await using test = await openTestApp({
    settings: { WEBSITE_PRIVATE_HOSTS: site.host },
    crawlLimits: {
      ...{ requestMs: 1500, readMs: 2000, sitemapMaxBytes: 16 * 1024 * 1024 },
      ...{ sameShapeMax: 5, duplicatesMax: 2, failuresInARowMax: 50 },
    },
  });
  const { websites, jobs, organisationId } = test.app;
  const { id } = await websites.add(organisationId, {
    ...{ url: site.url, country: "DE", confirmed: true, include: [], exclude: [], languages: [] },
    ...{ maxDepth: 50, maxPages: 100, delayMs: 0, schedule: "off" },
  });
  await jobs.runDue();

  const website = await websites.get(organisationId, id as WebsiteId);
  expect(website).toMatchObject({ state: "idle", error: null, pages: { waiting: 0 } });
  expect(place.connections()).toBe(0);
  expect(site.requests.length).toBeLessThan(250);
  expect(site.requests.filter(({ path }) => /^\/(?:verboten\/geheim|x\.geheim)/u.test(path))).toEqual([]);
  expect(site.requests.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  expect(new Set(site.requests.map(({ headers }) => headers["user-agent"]))).toEqual(new Set(["DiskretBot/0.1.0"]));
  expect(test.app.http).toBeDefined();

  const listed = await websites.pages(organisationId, id as WebsiteId, { state: null, after: null, limit: 1000 });
  const pages = listed?.pages ?? [];
  const about = (path: string): string => {
    const page = pages.find(({ url }) => url === new URL(path, site.url).href);
    return page === undefined ? "not listed" : (page.error?.code ?? page.state);
  };
  const expected: Readonly<Record<string, string>> = {
    "/gut": "ready",
    "/aus-der-sitemap": "ready",
    "/utf16": "ready",
    "/latin1": "ready",
    "/falsches-latin1": "ready",
    "/text.txt": "ready",
    "/doppelt": "ready",
    "/hinter-noindex": "ready",
    "/verboten/doch": "ready",
    "/cookies-wieder": "ready",
    "/kanonisch-b": "ready",
    "/kanonisch-a": "page-canonical-elsewhere",
    "/verboten/geheim": "page-robots-forbid",
    "/x.geheim": "page-robots-forbid",
    "/noindex": "page-not-wanted",
    "/kopf-noindex": "page-not-wanted",
    "/selbst": "page-forwards-in-circles",
    "/weiter-0": "page-forwards-outside",
    "/kette-0-3": "page-forwards-outside",
    "/huge": "page-too-large",
    "/gzip-bombe": "page-too-large",
    "/brotli-bombe": "page-too-large",
    "/loris": "page-too-slow",
    "/stumm": "page-too-slow",
    "/abbruch": "page-unreachable",
    "/kopf-ohne-ende": "page-unreachable",
    "/kein-html": "file-disguised",
    "/bild-als-html": "file-disguised",
    "/pdf-als-html": "file-disguised",
    "/weg": "page-gone",
    "/gesperrt": "page-access-denied",
    "/sitemap-bombe.xml.gz": "sitemap-broken",
    "/sitemap.xml": "ready",
  };
  expect(Object.fromEntries(Object.keys(expected).map((path) => [path, about(path)]))).toEqual(expected);
  expect(countOf(pages, "/ohne-ende/")).toBeLessThanOrEqual(8);
  expect(countOf(pages, "/kalender/")).toBeLessThanOrEqual(8);
  expect(countOf(pages, "/s/")).toBeLessThanOrEqual(12);
  expect(countOf(pages, "/liste")).toBeLessThanOrEqual(40);
  expect(countOf(pages, "/doppelt")).toBe(1);
  expect(pages.every((page) => page.url.startsWith(site.url))).toBe(true);
  expect(pages.filter((page) => page.state !== "ready" && page.error === null)).toEqual([]);

  const found = await test.app.knowledge.retrieve(
    organisationId,
    { question: "Wann kommt der Hausmeister?", language: "de", earlierQuestions: [], limit: 3 },
    AbortSignal.timeout(10_000),
  );
  expect(found[0]).toMatchObject({ url: `${site.url}gut`, title: "Gute Seite" });
}, 240_000);

function countOf(pages: readonly WebsitePage[], path: string): number {
  return pages.filter(({ url }) => new URL(url).pathname.startsWith(path)).length;
}
