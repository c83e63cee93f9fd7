import { setTimeout as wait } from "node:timers/promises";
import { type Source, sourceSchema } from "@diskret/contract";
import { Disproved, type Installation } from "#privacy/promises";

/** How long reading a probe of a few lines may take. */
const readingMaxMs = 90_000;

/** A source that a proof uploads through the front door. */
export interface ProbeSource {
  readonly id: string;
  /** Removes it as the operator does; the status of the answer. */
  remove(): Promise<number>;
}

/** Uploads a Markdown text as the operator, waits until it is read, and removes it after the proof in any case. */
export function uploadProbe(installation: Installation, text: string, signal: AbortSignal): Promise<ProbeSource> {
  return upload(installation, { text, awaited: "ready" }, signal);
}

/** The same with a text that holds what a source waits for; fails the proof where the source does not wait. */
export function uploadHeldProbe(installation: Installation, text: string, signal: AbortSignal): Promise<ProbeSource> {
  return upload(installation, { text, awaited: "held" }, signal);
}

async function upload(
  installation: Installation,
  { text, awaited }: { readonly text: string; readonly awaited: Source["state"] },
  signal: AbortSignal,
): Promise<ProbeSource> {
  const headers = { authorization: `Bearer ${await installation.operatorToken()}` };
  const call = (path: string, init: RequestInit = {}) => installation.request(path, { ...init, headers });
  const response = await call("/api/operator/sources?name=probe.md", { method: "POST", body: text });
  if (!response.ok)
    throw new Disproved({
      de: `Die Probequelle wurde nicht angenommen: Status ${response.status}.`,
      en: `The probe source was not taken in: status ${response.status}.`,
    });
  const { id } = sourceSchema.parse(await response.json());
  const remove = async () => (await call(`/api/operator/sources/${id}`, { method: "DELETE" })).status;
  installation.afterwards(async () => {
    await remove();
  });
  const end = performance.now() + readingMaxMs;
  for (let state: Source["state"] = "reading"; state !== awaited; ) {
    signal.throwIfAborted();
    if (performance.now() > end)
      throw new Disproved({
        de: `Die Probequelle ist nach ${readingMaxMs / 1000} s noch nicht gelesen.`,
        en: `The probe source is not read after ${readingMaxMs / 1000} s.`,
      });
    await wait(50, undefined, { signal });
    const source = sourceSchema.parse(await (await call(`/api/operator/sources/${id}`)).json());
    if (source.state === "failed")
      throw new Disproved({
        de: `Die Probequelle ließ sich nicht lesen: ${source.error?.code}.`,
        en: `The probe source could not be read: ${source.error?.code}.`,
      });
    state = source.state;
    if (state === "ready" && awaited === "held")
      throw new Disproved({
        de: "Eine Probequelle mit Geburtsdatum und Angabe zur Gesundheit war eingeschaltet, bevor jemand sie angesehen hatte.",
        en: "A probe source with a date of birth and a statement about health was switched on before anybody had looked at it.",
      });
  }
  return { id, remove };
}
