import { setTimeout as wait } from "node:timers/promises";
import { type Website, type WebsitePage, websitePagesSchema, websiteSchema } from "@diskret/contract";
import type { ProbeWebsite } from "#platform/egress";
import { Disproved, type Installation } from "#privacy/promises";

/** How long reading a probe of a few pages may take. */
const readingMaxMs = 90_000;

/** A website that a proof has had read. */
export interface ReadWebsite {
  readonly id: string;
  readonly pages: readonly WebsitePage[];
  /** Removes it as the operator does; the status of the answer. */
  remove(): Promise<number>;
}

/** Asks the operator's API to add a website. */
export async function addWebsite(
  installation: Installation,
  settings: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const headers = {
    authorization: `Bearer ${await installation.operatorToken()}`,
    "content-type": "application/json",
  };
  const body = JSON.stringify({ country: "DE", confirmed: true, delayMs: 0, schedule: "off", ...settings });
  return await installation.request("/api/operator/websites", { method: "POST", headers, body });
}

/** Has a probe website read through the front door, waits for the end, and removes it after the proof in any case. */
export async function readProbeWebsite(
  installation: Installation,
  { site, ...settings }: { readonly site: ProbeWebsite } & Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<ReadWebsite> {
  const permission = installation.permitWebsite(site.host);
  const headers = { authorization: `Bearer ${await installation.operatorToken()}` };
  const call = (path: string, init: RequestInit = {}) =>
    installation.request(`/api/operator/websites${path}`, { ...init, headers });
  const added = await addWebsite(installation, { ...settings, url: site.url });
  if (!added.ok) throw failed(`${added.status}`);
  const { id } = websiteSchema.parse(await added.json());
  const remove = async (): Promise<number> => (await call(`/${id}`, { method: "DELETE" })).status;
  installation.afterwards(async () => {
    await remove();
    permission();
    const recipient = `website-${id}`;
    installation.door.forget({ recipient, refused: [] });
    await installation.statement("delete from ledger_entry where recipient = $1", [recipient]);
  });
  const end = performance.now() + readingMaxMs;
  for (let state: Website["state"] = "crawling"; state !== "idle"; ) {
    signal.throwIfAborted();
    if (performance.now() > end) throw failed(state);
    await wait(50, undefined, { signal });
    state = websiteSchema.parse(await (await call(`/${id}`)).json()).state;
  }
  const { pages } = websitePagesSchema.parse(await (await call(`/${id}/pages?limit=200`)).json());
  return { id, pages, remove };
}

function failed(state: string): Disproved {
  return new Disproved({
    de: `Die Probe-Website wurde nicht zu Ende gelesen: ${state}.`,
    en: `The probe website was not read to its end: ${state}.`,
  });
}
