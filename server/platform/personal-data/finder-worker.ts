import { parentPort } from "node:worker_threads";
import { createPseudonymiser, PseudonymiserError } from "@diskret/pseudonymiser";
import type { FoundInText } from "./personal-data.ts";

/** What the worker is asked. */
export interface FinderTask {
  readonly number: number;
  readonly texts: readonly string[];
}

/** What it answers: a result for each text. */
export interface FinderAnswer {
  readonly number: number;
  readonly found: readonly (FoundInText | null)[];
}

/** Longest a text may take here, in milliseconds: nobody waits for this thread, and the machine may be busy. */
const budgetMs = 30_000;

if (parentPort !== null) {
  const port = parentPort;
  const pseudonymiser = createPseudonymiser({ level: "balanced", secrets: "replace", budgetMs });

  const look = (text: string): FoundInText | null => {
    try {
      const { spans, flags } = pseudonymiser.inspect(text);
      return {
        spans: spans.map(({ start, end, kind }) => ({ start, end, kind })),
        specialCategories: flags.map(({ start, end, category }) => ({ start, end, kind: category })),
      };
    } catch (cause) {
      if (cause instanceof PseudonymiserError) return null;
      throw cause;
    }
  };
  port.on("message", ({ number, texts }: FinderTask) => {
    const answer: FinderAnswer = { number, found: texts.map(look) };
    port.postMessage(answer);
  });
}
