import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeSettings, readConfig, settingsPage } from "./index.ts";
import { settingNames, settings } from "./settings.ts";

test("docs/settings.md says what the code says", () => {
  const page = readFileSync(new URL("../../../docs/settings.md", import.meta.url), "utf8");
  expect(page, "run: node server/platform/config/settings-page-cli.ts").toBe(settingsPage());
});

test("the help names every setting with its default and an example", () => {
  const help = describeSettings();
  for (const name of settingNames) expect(help).toContain(`${name}\n    ${settings[name].meaning}`);
});

test("every example that is a value can be used", () => {
  const values = Object.fromEntries(
    settingNames.filter((name) => !name.startsWith("DISKRET_")).map((name) => [name, settings[name].example]),
  );
  expect(readConfig(values).http.port).toBe(3000);
});
