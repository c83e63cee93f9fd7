import type { AuditReport, Language, Localised, Verdict } from "@diskret/contract";
import { type Block, citeLaw, type Document } from "#privacy/documents";
import type { Register } from "#privacy/promises";

const verdictWords: Readonly<Record<Verdict["verdict"], Localised>> = {
  holds: { de: "gehalten", en: "holds" },
  broken: { de: "gebrochen", en: "broken" },
  unproven: { de: "nicht nachgewiesen", en: "not proven" },
};

const findingWords: Readonly<Record<Verdict["verdict"], Localised>> = {
  holds: { de: "Befund", en: "Finding" },
  broken: { de: "Was gefunden wurde", en: "What was found" },
  unproven: { de: "Warum der Nachweis hier nicht möglich war", en: "Why it could not be proven here" },
};

/** A verdict in the words of the report. */
export function verdictText(verdict: Verdict["verdict"], language: Language): string {
  return verdictWords[verdict][language];
}

/** An audit as a document that can be handed to an authority: each promise, who keeps it, and what was found. */
export function reportDocument(report: AuditReport, register: Register, language: Language): Document {
  const say = (text: Localised) => text[language];
  return {
    id: `audit-${report.id}`,
    language,
    title: say({ de: "Prüfung der Versprechen", en: "Audit of the promises" }),
    state: [
      say({ de: `Geprüft am ${instant(report.startedAt)}`, en: `Audited on ${instant(report.startedAt)}` }),
      `Diskret ${report.version}`,
      report.engine,
    ],
    blocks: [
      { kind: "paragraph", item: "summary", text: say(summary(report)) },
      {
        kind: "paragraph",
        item: "method",
        text: say({
          de: "Jedes Versprechen wurde an der laufenden Installation mit eigenen Probedaten geprüft. Was hier nicht nachgewiesen werden konnte, gilt nicht als gehalten.",
          en: "Each promise was tested on the running installation with probe data of its own. What could not be proven here does not count as holding.",
        }),
      },
      { kind: "contents", item: "contents", title: say({ de: "Die Versprechen", en: "The promises" }) },
      ...report.verdicts.flatMap((verdict) => verdictBlocks(verdict, register, language)),
    ],
  };
}

function summary({ verdicts }: AuditReport): Localised {
  const count = (wanted: Verdict["verdict"]) => verdicts.filter((verdict) => verdict.verdict === wanted).length;
  return {
    de: `${verdicts.length} Versprechen geprüft: ${count("holds")} gehalten, ${count("broken")} gebrochen, ${count("unproven")} nicht nachgewiesen.`,
    en: `${verdicts.length} promises tested: ${count("holds")} hold, ${count("broken")} are broken, ${count("unproven")} could not be proven.`,
  };
}

function verdictBlocks(verdict: Verdict, register: Register, language: Language): readonly Block[] {
  const promise = register.get(verdict.promise);
  const say = (text: Localised) => text[language];
  const item = (name: string) => `${verdict.promise}-${name}`;
  return [
    {
      kind: "heading",
      item: verdict.promise,
      level: 2,
      text: `${verdict.promise}: ${say(verdictWords[verdict.verdict])}`,
    },
    ...(promise === undefined
      ? []
      : [
          { kind: "paragraph", item: item("sentence"), text: say(promise.sentence) } as const,
          {
            kind: "facts",
            item: item("facts"),
            facts: [
              {
                item: item("laws"),
                term: say({ de: "Norm", en: "Law" }),
                value: citeLaw(promise.laws.join("; "), language),
              },
              {
                item: item("kept-by"),
                term: say({ de: "Gehalten durch", en: "Kept by" }),
                value: promise.keptBy.map(({ file, name }) => `${file}: ${name}`).join("\n"),
              },
            ],
          } as const,
        ]),
    {
      kind: "list",
      item: item("evidence"),
      entries: [
        ...(verdict.reason === null ? [] : [`${say(findingWords[verdict.verdict])}: ${say(verdict.reason)}`]),
        ...verdict.evidence.map(say),
      ],
    },
  ];
}

/** `2026-03-01, 12:00 UTC` in both languages: unambiguous in a file that travels. */
function instant(iso: string): string {
  return `${iso.slice(0, 10)}, ${iso.slice(11, 16)} UTC`;
}
