import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { chromiumVariable, provideChromium } from "../testing/chromium.ts";
import { type StartedProduct, startProduct, temporaryFolder } from "../testing/start-product.ts";
import { foreignHost } from "./use-everything.ts";

const folder = temporaryFolder();
let product: StartedProduct;
beforeAll(async () => {
  product = await startProduct(folder.path);
});
afterAll(async () => {
  await product?.stop();
  folder[Symbol.dispose]();
});

const requestSchema = z.object({ url: z.string(), trackerName: z.string().nullable() });
const reportSchema = z.object({
  cookiesBeforeInteraction: z.array(z.unknown()),
  cookiesAfterAccept: z.array(z.unknown()),
  cookiesAfterReject: z.array(z.unknown()),
  networkBeforeInteraction: z.array(requestSchema),
  networkAfterAccept: z.array(requestSchema),
  networkAfterReject: z.array(requestSchema),
});

const program = fileURLToPath(new URL("../../node_modules/.bin/gdpr-scan", import.meta.url));
const preload = fileURLToPath(new URL("../testing/quiet-chromium-preload.ts", import.meta.url));

/** Has a page scanned by the tool of others that data-protection officers use, and reads what it found. */
async function scan(url: string, name: string) {
  const output = join(folder.path, name);
  await mkdir(output);
  const options = ["-f", "json", "-o", output, "--locale", "de-DE", "--strict"];
  const env = { PATH: process.env["PATH"], [chromiumVariable]: provideChromium(process.env) };
  // It ends with 1 where a page has no consent banner, as this one has none: the report says what was found.
  await promisify(execFile)(process.execPath, ["--import", preload, program, "scan", url, ...options], { env }).catch(
    () => undefined,
  );
  const [file] = (await readdir(output, { recursive: true })).filter((path) => path.endsWith(".json"));
  const report = reportSchema.parse(JSON.parse(await readFile(join(output, file ?? ""), "utf8")));
  return {
    cookies: [...report.cookiesBeforeInteraction, ...report.cookiesAfterAccept, ...report.cookiesAfterReject],
    requests: [...report.networkBeforeInteraction, ...report.networkAfterAccept, ...report.networkAfterReject],
  };
}

const trackers = ({ requests }: Awaited<ReturnType<typeof scan>>) =>
  requests.filter(({ trackerName }) => trackerName !== null);

/** Which hosts were asked. The scanner itself, when strict, calls every request one to a third party. */
const hostsOf = ({ requests }: Awaited<ReturnType<typeof scan>>) =>
  new Set(requests.map(({ url }) => new URL(url).host));

test("a scanner written by others finds no cookie, no tracker and no third party on the chat page", async () => {
  const found = await scan(product.url.href, "page");
  expect(found.requests.length).toBeGreaterThan(2);
  expect(found.cookies).toEqual([]);
  expect(trackers(found)).toEqual([]);
  expect(hostsOf(found)).toEqual(new Set([product.url.host]));
});

test("on another company's page it finds the widget's own host and nothing else", async () => {
  await using host = await foreignHost(product.url);
  const found = await scan(host.url, "foreign");
  expect(found.cookies).toEqual([]);
  expect(trackers(found)).toEqual([]);
  expect(hostsOf(found)).toEqual(new Set([new URL(host.url).host, product.url.host]));
});
