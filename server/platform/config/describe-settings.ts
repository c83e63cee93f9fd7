import { settingNames, settings } from "./settings.ts";

/** The settings as the text of `--help`. */
export function describeSettings(): string {
  const entries = settingNames.map((name) => {
    const { meaning, default: standard, example } = settings[name];
    return `${name}\n    ${meaning}\n    Default: ${standard === "" ? "(empty)" : standard}   Example: ${example}`;
  });
  return `Diskret is set up by environment variables. All of them may be left out.\n\n${entries.join("\n\n")}\n`;
}

/** The settings as the page `docs/settings.md`. */
export function settingsPage(): string {
  const rows = settingNames.map((name) => {
    const { meaning, default: standard, example } = settings[name];
    return `| \`${name}\` | ${meaning} | ${standard === "" ? "(empty)" : `\`${standard}\``} | \`${example}\` |`;
  });
  return [
    "# Settings",
    "",
    "Diskret is set up by environment variables. All of them may be left out; an empty one counts as left out.",
    "A wrong value stops the start, with all faults listed at once. This page is made from the code",
    "(`node server/platform/config/settings-page-cli.ts`); a test keeps it up to date.",
    "",
    "| variable | meaning | default | example |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
