import Papa from "papaparse";
import type { Block, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import { decodeText } from "./decode-text.ts";
import { tablesOfSheet } from "./tables-of-sheet.ts";

/** Reads a table of text: comma, semicolon, tab or bar, whichever parts it most evenly; the first row may head it. */
export const readCsv: Reader = async ({ bytes }) => {
  const text = decodeText(bytes).replace(/^\uFEFF/u, "");
  if (text.length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  // Excel may name the delimiter in the first line.
  const named = /^sep=(.)\r?\n/iu.exec(text);
  const { data } = Papa.parse<string[]>(named === null ? text : text.slice(named[0].length), {
    delimiter: named?.[1] ?? "",
    delimitersToGuess: [";", ",", "\t", "|"],
    skipEmptyLines: false,
  });
  const blocks = tablesOfSheet(data).map((block): Block => ({ ...block, page: null }));
  return { title: null, blocks };
};
