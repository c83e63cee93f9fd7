import { openProbeListener, openProbeWebsite, type ProbeListener, type ProbeWebsite } from "#platform/egress";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { addWebsite, readProbeWebsite } from "./read-probe-website.ts";

/** KNOW-04: has a website on this machine read that tries to lead the crawler astray, and looks at what it was asked for. */
export async function proveCrawler(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  await using forbidden = await openProbeListener();
  await proveRefused(installation, forbidden);
  await using site = await openProbeWebsite(pagesThatLeadAstray(forbidden));
  const { pages } = await readProbeWebsite(installation, { site, exclude: ["/ausgenommen/"] }, signal);
  const asked = site.visits.map(({ path }) => path);
  expectHolds(
    asked.includes("/erlaubt") && pages.some((page) => page.url.endsWith("/erlaubt") && page.sourceId !== null),
    {
      de: "Die Probe-Website wurde nicht gelesen. Der Nachweis hätte also nichts gesehen.",
      en: "The probe website was not read, so this proof could have seen nothing.",
    },
  );
  proveObedience(site);
  expectHolds(forbidden.connections() === 0, {
    de: "Ein Link oder eine Weiterleitung führte das Programm zu einer Adresse, die nicht zur Website gehört.",
    en: "A link or a redirect led the crawler to an address that does not belong to the website.",
  });
  return [
    {
      de: `Eine Website auf diesem Rechner wurde gelesen (${asked.length} Anfragen). Zuerst wurde robots.txt geholt; was sie verbietet und was außerhalb des Bereichs liegt, wurde nie angefragt.`,
      en: `A website on this machine was read (${asked.length} requests). robots.txt was fetched first; what it forbids and what lies outside of the scope was never asked for.`,
    },
    {
      de: "Jede Anfrage nannte den Namen DiskretBot, war ein GET und trug weder Cookie noch Anmeldung.",
      en: "Each request gave the name DiskretBot, was a GET and carried neither cookie nor credentials.",
    },
    {
      de: `Private Adressen wurden abgewiesen, in jeder Schreibweise (${formsOfThisMachine.length} versucht); auch über Links und Weiterleitungen kam dort nichts an.`,
      en: `Private addresses were refused, in every notation (${formsOfThisMachine.length} tried); nothing arrived there by links and redirects either.`,
    },
  ];
}

const formsOfThisMachine = [
  ...["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"],
  ...["10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fd00::1]", "[fe80::1]"],
];

/** The operator's own hand cannot send the crawler to a private address that no setting names. */
async function proveRefused(installation: Installation, { port }: ProbeListener): Promise<void> {
  for (const host of formsOfThisMachine) {
    const response = await addWebsite(installation, { url: `https://${host}:${port}/` });
    if (response.ok) await response.body?.cancel();
    expectHolds(response.status === 422, {
      de: `Eine Website unter einer privaten Adresse wurde angenommen: ${host}.`,
      en: `A website at a private address was accepted: ${host}.`,
    });
  }
}

function proveObedience(site: ProbeWebsite): void {
  const [first, ...others] = site.visits;
  expectHolds(first?.path === "/robots.txt" && others.every(({ path }) => path !== "/robots.txt"), {
    de: "Vor der ersten Seite wurde robots.txt nicht geholt.",
    en: "robots.txt was not fetched before the first page.",
  });
  const strayed = others.filter(({ path }) => path.startsWith("/verboten") || path.startsWith("/ausgenommen/"));
  expectHolds(strayed.length === 0, {
    de: `Angefragt wurde, was verboten oder ausgenommen ist: ${strayed.map(({ path }) => path).join(", ")}.`,
    en: `What is forbidden or excluded was asked for: ${strayed.map(({ path }) => path).join(", ")}.`,
  });
  const odd = site.visits.filter(
    ({ method, headers }) =>
      method !== "GET" ||
      !/^DiskretBot\/\d/u.test(headers["user-agent"] ?? "") ||
      headers.cookie !== undefined ||
      headers.authorization !== undefined,
  );
  expectHolds(odd.length === 0, {
    de: "Eine Anfrage nannte den Namen DiskretBot nicht oder trug mehr als nötig.",
    en: "A request did not give the name DiskretBot, or carried more than needed.",
  });
}

function pagesThatLeadAstray({ host, port }: ProbeListener) {
  const html = (text: string, ...links: readonly string[]) => ({
    body: `<!doctype html><html lang="de"><head><title>${text}</title></head><body><h1>${text}</h1><p>Das ist die Seite ${text}.</p>${links.map((href) => `<a href="${href}">${href}</a>`).join(" ")}</body></html>`,
  });
  const away = `http://${host}:${port}/`;
  const forward = (to: string) => ({ status: 302, headers: { location: to }, body: "" });
  return {
    "/robots.txt": {
      headers: { "content-type": "text/plain" },
      body: "User-agent: *\nDisallow: /\n\nUser-agent: DiskretBot\nDisallow: /verboten\n",
    },
    "/": html("Start", "/erlaubt", "/verboten/seite", "/ausgenommen/seite", "/weiter", "/weiter-verboten", away),
    "/erlaubt": html("Erlaubt", `http://localhost:${port}/`, "/keks"),
    "/verboten/seite": html("Verboten"),
    "/ausgenommen/seite": html("Ausgenommen"),
    "/weiter": forward(away),
    "/weiter-verboten": forward("/verboten/ziel"),
    "/keks": { headers: { "content-type": "text/html", "set-cookie": "probe=1" }, body: html("Keks", "/danach").body },
    "/danach": html("Danach"),
  };
}
