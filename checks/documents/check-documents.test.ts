import { expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkDocuments } from "./check-documents.ts";

const house = {
  "package.json": JSON.stringify({ scripts: { start: "node server/main.ts", audit: "node server/audit-cli.ts" } }),
  "server/main.ts": "",
  "docs/settings.md": "| `KEEP_DAYS` | days | `30` | `7` |\n",
  "docs/handbook/de/01-was.md": "# Was\n\n## Wie?\n",
  "docs/handbook/en/01-what.md": "# What\n\n## How?\n",
  "docs/handbook/suggestions.json": JSON.stringify({ de: ["a", "b", "c"], en: ["a", "b", "c"] }),
};

async function messages(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await findingsIn(checkDocuments, { ...house, ...files })).map(({ message }) => message);
}

test("documents in order have no finding", async () => {
  const text = [
    "See [the settings](docs/settings.md#keep), [the web](https://example.org) and `server/main.ts`.",
    "Run `npm start`, then `npm run audit` or `npm run -s audit`; `KEEP_DAYS=7` is short.",
    "`server/modules/<name>` and `server/*.ts` are patterns; `CHROMIUM_PATH` belongs to the tests.",
  ].join("\n");
  expect(await messages({ "README.md": text })).toEqual([]);
});

test.each([
  ["a link into nowhere", "[here](docs/nowhere.md)"],
  ["a picture that is not there", "![chat](docs/pictures/chat.png)"],
  ["a link with a title", '[here](docs/nowhere.md "title")'],
  ["a file that is gone", "look at `server/gone.ts`"],
  ["a folder that is gone", "look at `checks/gone/`"],
  ["a script that does not exist", "run `npm run everything`"],
  ["a script that does not exist, silently", "run `npm run -s everything`"],
  ["a missing test script", "run `npm test`"],
  ["a program that does not exist", "run `node server/gone-cli.ts`"],
  ["a setting that does not exist", "set `KEEP_WEEKS`"],
  ["a setting with a value that does not exist", "set `KEEP_WEEKS=4`"],
  ["a word for unfinished work", `TO${"DO"}: write this`],
])("%s is found", async (_, text) => {
  expect(await messages({ "README.md": text })).toHaveLength(1);
  expect(await messages({ "docs/deep/page.md": text })).toHaveLength(1);
});

test("unfinished words in sources are found, also in styles and in the middle of a line", async () => {
  expect(await messages({ "server/main.ts": `run(); // FIX${"ME"} later` })).toHaveLength(1);
  expect(await messages({ "widget/chat.css": `/* HA${"CK"} */` })).toHaveLength(1);
});

test.each([
  ["a chapter in one language only", { "docs/handbook/de/02-mehr.md": "# Mehr\n" }],
  ["a heading in one language only", { "docs/handbook/en/01-what.md": "# What\n" }],
  ["a heading on another level", { "docs/handbook/en/01-what.md": "# What\n\n### How?\n" }],
  [
    "two suggested questions",
    { "docs/handbook/suggestions.json": JSON.stringify({ de: ["a", "b", "c"], en: ["a", "b"] }) },
  ],
])("%s is found", async (_, files: Record<string, string>) => {
  expect(await messages(files)).not.toEqual([]);
});
