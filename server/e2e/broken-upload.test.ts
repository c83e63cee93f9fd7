import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { join } from "node:path";
import { operatorSessionSchema, sourceListSchema } from "@diskret/contract";
import { expect, test } from "vitest";
import { openTestApp, type TestApp } from "#testing/app";

async function signIn(installation: TestApp): Promise<string> {
  const { token } = await installation.app.accounts.makeOperatorLink();
  const answered = await installation.request("/api/operator/sessions", { method: "POST", json: { token } });
  return `Bearer ${operatorSessionSchema.parse(await answered.json()).token}`;
}

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

async function logLines(installation: TestApp): Promise<readonly string[]> {
  const folder = join(installation.dataFolder, "logs");
  const texts = await Promise.all((await filesBelow(folder)).map((name) => readFile(join(folder, name), "utf8")));
  return texts.join("").split("\n");
}

test("of an upload that its sender breaks off nothing stays, and the log has one plain line about it", async () => {
  await using installation = await openTestApp();
  const authorization = await signIn(installation);
  const { hostname, port } = new URL(await installation.listen());
  const files = join(installation.dataFolder, "files");
  const upload = createConnection(Number(port), hostname);
  await once(upload, "connect");
  upload.write(`POST /api/operator/sources?name=Preise.pdf HTTP/1.1\r\nhost: ${hostname}\r\n`);
  upload.write(`authorization: ${authorization}\r\ncontent-length: 5000000\r\n\r\n`);
  upload.write(randomBytes(500_000));
  await expect.poll(() => filesBelow(files)).toHaveLength(1);
  upload.destroy();
  await expect.poll(() => filesBelow(files)).toEqual([]);
  const aboutUploads = async () => (await logLines(installation)).filter((line) => line.includes('"POST"'));
  await expect.poll(async () => (await aboutUploads()).filter((line) => line.includes("499"))).toHaveLength(1);
  expect((await logLines(installation)).filter((line) => line.includes("http.failed"))).toEqual([]);
  const listed = await installation.request("/api/operator/sources", { headers: { authorization } });
  expect(sourceListSchema.parse(await listed.json()).sources).toEqual([]);
});
