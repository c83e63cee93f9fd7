import { createInterface } from "node:readline";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import {
  createMapping,
  createPseudonymiser,
  kinds,
  type Level,
  type Pseudonymiser,
  PseudonymiserError,
} from "./index.ts";

const help = `Replaces personal data in a text by placeholders.

  npm run -s pseudonymise < letter.txt              the text, masked
  npm run -s pseudonymise -- --jsonl < texts.jsonl  lines {"id","text"} in, lines {"id","masked","spans","flags"} out

  --level strict|balanced|minimal   how much is replaced (default balanced)
  --explain                         with --jsonl: every find with its evidence and what became of it
  --legend                          without --jsonl: what stands for what, on standard error
  --help                            this

Offsets are UTF-16 code units, ends exclusive. Special categories (Art. 9 and 10 GDPR) are flagged, not replaced.
Passwords and keys are replaced here; a conversation refuses them. Kinds: ${Object.keys(kinds).join(", ")}.`;

/** One line of JSONL in, one out. A line that is no such object ends the run with its number. */
async function maskLines(pseudonymiser: Pseudonymiser, explain: boolean): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const { id, text } = parseLine(line, number);
    const replaced = pseudonymiser.replace(text, createMapping(), { explain });
    const { spans, flags, explanations } = replaced;
    const output = {
      id,
      masked: replaced.status === "replaced" ? replaced.text : null,
      spans: spans.map(({ start, end, kind, score }) => ({ start, end, type: kind, score: Number(score.toFixed(3)) })),
      flags: flags.map(({ start, end, category, cue, sentence }) => ({
        type: "SPECIAL",
        start,
        end,
        category,
        cue,
        sentence,
      })),
      ...(explanations === undefined ? {} : { explanations }),
    };
    if (!process.stdout.write(`${JSON.stringify(output)}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

function parseLine(line: string, number: number): { id: unknown; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new SyntaxError(`Line ${number} is not JSON. Each line must be an object with "id" and "text".`);
  }
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string")
    throw new SyntaxError(`Line ${number} has no "text". Each line must be an object with "id" and "text".`);
  return { id: "id" in value ? value.id : number, text: value.text };
}

async function maskText(pseudonymiser: Pseudonymiser, legend: boolean): Promise<void> {
  const mapping = createMapping();
  const replaced = pseudonymiser.replace(await readAll(process.stdin), mapping);
  if (replaced.status === "replaced") process.stdout.write(replaced.text);
  if (legend) for (const { placeholder, value } of mapping.entries()) console.error(`${placeholder}\t${value}`);
}

try {
  const { values } = parseArgs({
    options: {
      jsonl: { type: "boolean", default: false },
      level: { type: "string", default: "balanced" },
      explain: { type: "boolean", default: false },
      legend: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(help);
  else {
    const pseudonymiser = createPseudonymiser({
      level: values.level as Level, // createPseudonymiser refuses what is none
      secrets: "replace",
    });
    await (values.jsonl ? maskLines(pseudonymiser, values.explain) : maskText(pseudonymiser, values.legend));
  }
} catch (error) {
  const isOurs = error instanceof PseudonymiserError || error instanceof SyntaxError || error instanceof TypeError;
  if (!isOurs) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
