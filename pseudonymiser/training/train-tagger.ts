import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildTagger } from "./build-tagger.ts";
import { readInputs } from "./training-inputs.ts";

/**
 * Builds the lists and trains the tagger: `node pseudonymiser/training/train-tagger.ts --data FOLDER`. The files of the
 * manifest lie in FOLDER; `--strict` refuses others of the same names; `--out` is where the two binary files go. Takes a
 * few minutes and about 2 GB.
 */
const { values: options } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" }, strict: { type: "boolean", default: false } },
});
if (options.data === undefined) throw new Error("Say where the training data lies: --data FOLDER");

const { lists, weights } = buildTagger(readInputs(options.data, { strict: options.strict }));
const folder =
  options.out === undefined ? new URL("../names/data/", import.meta.url) : new URL(`file://${options.out}/`);
writeFileSync(new URL("name-lists.bin", folder), lists);
writeFileSync(new URL("tagger.bin", folder), weights);
process.stdout.write(`name-lists.bin: ${lists.length} bytes\ntagger.bin: ${weights.length} bytes\n`);
