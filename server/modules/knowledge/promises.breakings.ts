import type { Breaking } from "#privacy/promises";

const folder = "server/modules/knowledge";
const answerer = "server/modules/models/extractive";

export const breakings: readonly Breaking[] = [
  {
    promise: "KNOW-02",
    file: `${answerer}/evidence.ts`,
    find: "return logit >= enough;",
    replace: "return logit >= Number.NEGATIVE_INFINITY;",
  },
  {
    promise: "KNOW-02",
    file: `${answerer}/compose-answer.ts`,
    find: "return cite(cited, blocks.at(-1)?.list === true, number);",
    replace: "return cite(cited, blocks.at(-1)?.list === true, number).slice(0, -4);",
  },
  {
    promise: "KNOW-04",
    file: `${folder}/websites/visit-page.ts`,
    find: "if (!robots.allows(url))",
    replace: "if (false)",
  },
  {
    promise: "KNOW-04",
    file: `${folder}/websites/address.ts`,
    find: "&& !exclude.some(below);",
    replace: ";",
  },
  {
    promise: "KNOW-04",
    file: `${folder}/websites/identification.ts`,
    find: 'export const crawlerName = "DiskretBot";',
    replace: 'export const crawlerName = "Mozilla";',
  },
  {
    promise: "KNOW-04",
    file: "server/platform/egress/public-address.ts",
    find: 'if (family === 4) return !blocked.check(address, "ipv4");',
    replace: "if (family === 4) return true;",
  },
  {
    promise: "KNOW-03",
    file: `${folder}/remove-source.ts`,
    find: "const file = await deleteSource(trx, organisationId, id);",
    replace:
      'const file = await trx.selectFrom("source").select("file_id").where("id", "=", id).executeTakeFirst().then((row) => row?.file_id ?? null);',
  },
  {
    promise: "KNOW-06",
    file: `${folder}/care/must-wait.ts`,
    find: "if (found.kind === uncheckedKind || isSpecialCategory(found.kind)) return true;",
    replace: "return false;",
  },
  {
    promise: "KNOW-06",
    file: `${folder}/care/switch-source.ts`,
    find: "if (!waiting.every((kind) => confirmed.has(kind))) throw new FindingsUnseen();",
    replace: "",
  },
];
