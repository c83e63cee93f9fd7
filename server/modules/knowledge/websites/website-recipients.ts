import { defineRecipient, hostOf, portOf, type Recipient, readingWebsites } from "#platform/egress";
import type { WebsiteRow } from "./tables.ts";

type Declared = Pick<WebsiteRow, "id" | "url" | "hosts" | "country">;

/** Makes the door's recipient of a website's row; the same row gives the same value, as the door compares by identity. */
export function createRecipientMaker(isPrivateHost: (host: string) => boolean): (website: Declared) => Recipient {
  const made = new Map<string, { readonly key: string; readonly recipient: Recipient }>();
  return (website) => {
    const isPrivate = website.hosts.every(isPrivateHost);
    const key = JSON.stringify([website.url, website.hosts, website.country, isPrivate]);
    const known = made.get(website.id);
    if (known?.key === key) return known.recipient;
    const recipient = recipientOf(website, isPrivate);
    made.set(website.id, { key, recipient });
    return recipient;
  };
}

/**
 * A public website's host is asked for pages and gets no data of anybody: no category, no contract, whatever the country.
 * A named host of the intranet is a machine of the operator's own.
 */
function recipientOf({ id, url, hosts, country }: Declared, isPrivate: boolean): Recipient {
  const { host, protocol } = new URL(url);
  return defineRecipient({
    id: `website-${id}`,
    legalName: host,
    address: url,
    role: isPrivate ? "own-infrastructure" : "own-website",
    countries: [country],
    safeguard: isPrivate ? "own-premises" : "no-personal-data",
    contractDate: null,
    hosts: hosts.map((each) => placeOf(each, protocol)),
    purposes: [readingWebsites],
    categories: [],
    readsOnly: true,
    publicAddressesOnly: !isPrivate,
    keeps: {
      de: "dass dieser Server eine Seite abgerufen hat, wie bei jedem Besucher",
      en: "that this server fetched a page, as with every visitor",
    },
  });
}

function placeOf(host: string, protocol: string): { host: string; port: number } {
  const url = new URL(`${protocol}//${host}`);
  return { host: hostOf(url), port: portOf(url) };
}
