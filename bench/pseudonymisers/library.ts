import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { MarkedSpan } from "../../pseudonymiser/evaluation/score.ts";

/** A library that finds personal data, as the benchmark uses it. */
export interface Library {
  /** What it replaces in a text, in the words of the evaluation sets where it has such types, else as `ANY`. */
  find(text: string): Promise<readonly MarkedSpan[]> | readonly MarkedSpan[];
  /** The whole way of a text: find and replace. */
  mask(text: string): unknown;
}

/** Libraries by name; each is loaded in a process of its own, so that start-up and memory are its own. */
export const libraries: Readonly<Record<string, (folder: string) => Promise<Library>>> = {
  diskret: async () => {
    const { createMapping, createPseudonymiser } = await import("../../pseudonymiser/index.ts");
    const pseudonymiser = createPseudonymiser({ secrets: "replace" });
    return {
      find: (text) => {
        const { spans, flags } = pseudonymiser.inspect(text);
        const special = flags.map(({ start, end }) => ({ start, end, type: "SPECIAL" }));
        return [...spans.map(({ start, end, kind }) => ({ start, end, type: kind })), ...special];
      },
      mask: (text) => pseudonymiser.replace(text, createMapping()),
    };
  },
  "@openredaction/openredaction": async (folder) => {
    const { OpenRedaction } = await fromFolder(folder, "@openredaction/openredaction");
    const redactor = new OpenRedaction();
    return {
      find: async (text) => {
        const { detections } = await redactor.detect(text);
        return detections.map(({ position }) => ({
          start: position[0],
          end: position[1],
          type: "ANY",
        }));
      },
      mask: (text) => redactor.detect(text),
    };
  },
  "redact-pii": async (folder) => {
    const { SyncRedactor } = await fromFolder(folder, "redact-pii");
    const redactor = new SyncRedactor();
    return {
      find: (text) => spansOf(text, redactor.redact(text), /\b[A-Z]+(?:_[A-Z]+)+\b/g),
      mask: (text) => redactor.redact(text),
    };
  },
  "@arcjet/redact": async (folder) => {
    const { redact } = await fromFolder(folder, "@arcjet/redact");
    return {
      find: async (text) => spansOf(text, (await redact(text))[0], /<Redacted [a-z-]+ #\d+>/g),
      mask: (text) => redact(text),
    };
  },
};

/** What is used of the packages of others; they are installed for the run and bring no types here. */
interface Packages {
  readonly "@openredaction/openredaction": {
    readonly OpenRedaction: new () => {
      detect(
        text: string,
      ): Promise<{ readonly detections: readonly { readonly position: readonly [number, number] }[] }>;
    };
  };
  readonly "redact-pii": { readonly SyncRedactor: new () => { redact(text: string): string } };
  readonly "@arcjet/redact": {
    redact(text: string): Promise<readonly [redacted: string, ...rest: readonly unknown[]]>;
  };
}

function fromFolder<Name extends keyof Packages>(folder: string, name: Name): Promise<Packages[Name]> {
  return import(pathToFileURL(createRequire(`${folder}/`).resolve(name)).href);
}

/** Where a text was replaced, from the outcome alone: what stands between the literal pieces. */
function spansOf(text: string, redacted: string, placeholder: RegExp): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let from = 0;
  let last = 0;
  for (const match of redacted.matchAll(placeholder)) {
    const literal = redacted.slice(last, match.index);
    if (text.includes(match[0])) continue; // the text's own word, not a placeholder
    const start = literal === "" ? from : text.indexOf(literal, from) + literal.length;
    last = match.index + match[0].length;
    const rest = redacted.slice(last);
    const nextLiteral = rest.split(placeholder)[0] ?? "";
    const end = nextLiteral === "" ? text.length : text.indexOf(nextLiteral, start);
    if (end < start) break;
    spans.push({ start, end, type: "ANY" });
    from = end;
  }
  return spans;
}
