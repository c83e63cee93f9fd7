/** What stands behind the country's letters: `n` digits, `a` letters, `c` either, or a text as it is; alternatives by `|`. */
const structures: Readonly<Record<string, string>> = {
  ATU: "8n",
  BE: "01 9n",
  BG: "9n|10n",
  CHE: "9n",
  CY: "8n 1a",
  CZ: "8n|9n|10n",
  DE: "9n",
  DK: "8n",
  EE: "9n",
  EL: "9n",
  ES: "1c 7n 1c",
  FI: "8n",
  FR: "2c 9n",
  GB: "9n|12n",
  HR: "11n",
  HU: "8n",
  IE: "1n 1c 5n 1a|7n 2a",
  IT: "11n",
  LI: "5n",
  LT: "9n|12n",
  LU: "8n",
  LV: "11n",
  MT: "8n",
  NL: "9n B 2n",
  PL: "10n",
  PT: "9n",
  RO: "8n|9n|10n",
  SE: "12n",
  SI: "8n",
  SK: "10n",
  XI: "9n|12n",
};

const classes: Readonly<Record<string, string>> = { n: "[0-9]", a: "[A-Z]", c: "[A-Z0-9]" };

/** Swiss numbers name the tax behind them; German numbers of businesses (§ 139c AO) have five digits more. */
const suffixes: Readonly<Record<string, string>> = {
  CHE: "(?: ?-?(?:MWST|TVA|IVA|VAT)(?![A-Za-z]|-[A-Za-z]))?",
  DE: "(?:-[0-9]{5})?",
};

/** VAT numbers with their country's letters, groups apart by at most one blank, dot or hyphen (global, ignoring case). */
export const vatShape = new RegExp(
  `(?<![A-Za-z0-9])(?:${Object.entries(structures).map(sourceOf).join("|")})(?![A-Za-z0-9]|[.-]?\\d)`,
  "gi",
);

function sourceOf([country, structure]: readonly [string, string]): string {
  const letters = country === "ATU" ? "AT ?U" : country;
  const forms = structure.split("|").map((form) => form.split(" ").map(partOf).join(""));
  const number = forms.join("|");
  const suffix = suffixes[country] ?? "";
  return `${letters}(?:${number})${suffix}`;
}

function partOf(part: string): string {
  const [, count, kind = ""] = /^(\d+)([nac])$/.exec(part) ?? [];
  if (count !== undefined) return `(?:[ .-]?${classes[kind] ?? ""}){${count}}`;
  return part === "01" ? "[ .-]?[01]" : `[ .-]?${part}`;
}
