import { sessionIdSchema } from "@diskret/contract";
import type { Page, Request } from "playwright-core";
import { z } from "zod";
import { expectHolds, type Installation } from "#privacy/promises";

/** What lies on the device for the page's origin. Values are kept for the session id's sake only. */
const deviceSchema = z.object({
  local: z.record(z.string(), z.string()),
  session: z.record(z.string(), z.string()),
  databases: z.array(z.string()),
  caches: z.array(z.string()),
  workers: z.int(),
  cookie: z.string(),
});
export type Device = z.infer<typeof deviceSchema>;

/** A visit to a page with a fresh browser profile, watched from the first byte on. */
export interface Visit {
  readonly page: Page;
  readonly requests: readonly Request[];
  /** Headers with which answers tried to set a cookie. */
  readonly cookiesSet: readonly string[];
  device(): Promise<Device>;
  cookies(): Promise<number>;
}

/** A text for the page, which knows names that the server does not. */
const readDevice = `(async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name ?? ""),
  caches: "caches" in window ? await caches.keys() : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  cookie: document.cookie,
}))()`;

/** Opens an address as a visitor who has never been there. The profile is thrown away after the proof. */
export async function visit(installation: Installation, url: string, locale = "de-DE"): Promise<Visit> {
  const browser = await installation.browser();
  const context = await browser.newContext({ locale, acceptDownloads: true });
  installation.afterwards(() => context.close());
  const page = await context.newPage();
  const requests: Request[] = [];
  const cookiesSet: string[] = [];
  context.on("request", (request) => requests.push(request));
  context.on("response", (response) => {
    if (response.headers()["set-cookie"] !== undefined) cookiesSet.push(new URL(response.url()).pathname);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return {
    page,
    requests,
    cookiesSet,
    device: async () => deviceSchema.parse(await page.evaluate(readDevice)),
    cookies: async () => (await context.cookies()).length,
  };
}

/** Asks in the chat by keyboard and waits for the answer's end. */
export async function converse(page: Page, question: string): Promise<void> {
  const field = page.locator("textarea:enabled");
  await field.fill(question);
  await field.press("Enter");
  await page.locator(".answer").last().waitFor();
  await page.getByRole("button", { name: "Frage senden" }).waitFor();
}

/** The only session id on the device. Fails where there is none, or anything besides. */
export function onlySessionId(device: Device): string {
  const entries = Object.entries(device.local);
  expectHolds(entries.length === 1, {
    de: `Auf dem Gerät liegen ${entries.length} Einträge im localStorage statt einem.`,
    en: `The device holds ${entries.length} entries in localStorage instead of one.`,
  });
  expectEmpty({ ...device, local: {} });
  const id = sessionIdSchema.safeParse(entries[0]?.[1]);
  expectHolds(id.success, {
    de: "Was auf dem Gerät liegt, ist keine Sitzungskennung von 256 Bit.",
    en: "What is stored on the device is no session id of 256 bits.",
  });
  return id.data;
}

/** Nothing of any kind is stored for the page's origin. */
export function expectEmpty(device: Device): void {
  const found = Object.entries(device).filter(([, value]) =>
    typeof value === "number" ? value > 0 : Object.keys(value).length > 0,
  );
  expectHolds(found.length === 0, {
    de: `Auf dem Gerät ist etwas gespeichert in: ${found.map(([place]) => place).join(", ")}.`,
    en: `On the device something is stored in: ${found.map(([place]) => place).join(", ")}.`,
  });
}

/** Origins that were called besides those given. */
export function foreignOrigins(requests: readonly Request[], known: readonly string[]): readonly string[] {
  const origins = requests.filter((request) => /^(?:https?|wss?):/u.test(request.url())).map(originOf);
  return [...new Set(origins)].filter((origin) => !known.includes(origin));
}

/** The origin a request goes to. */
export function originOf(request: Request): string {
  return new URL(request.url()).origin;
}
